// Legal forms as people write them: the long spelling, its usual abbreviation, and foreign ones that come
// after the name. Order matters: the longest spelling is tried first.

const LONG_FORMS: readonly (readonly [string, string])[] = [
  ['общество с ограниченной ответственностью', 'ооо'],
  ['непубличное акционерное общество', 'нао'],
  ['публичное акционерное общество', 'пао'],
  ['открытое акционерное общество', 'оао'],
  ['закрытое акционерное общество', 'зао'],
  ['акционерное общество', 'ао'],
  ['индивидуальный предприниматель', 'ип'],
  ['глава крестьянского фермерского хозяйства', 'кфх'],
  ['крестьянское фермерское хозяйство', 'кфх'],
  ['автономная некоммерческая организация', 'ано'],
  ['некоммерческая организация', 'нко'],
  ['некоммерческое партнерство', 'нп'],
  ['товарищество собственников недвижимости', 'тсн'],
  ['товарищество собственников жилья', 'тсж'],
  ['садоводческое некоммерческое товарищество', 'снт'],
  ['жилищно строительный кооператив', 'жск'],
  ['жилищный кооператив', 'жк'],
  ['гаражно строительный кооператив', 'гск'],
  ['производственный кооператив', 'пк'],
  ['федеральное государственное унитарное предприятие', 'фгуп'],
  ['государственное унитарное предприятие', 'гуп'],
  ['муниципальное унитарное предприятие', 'муп'],
  ['федеральное государственное бюджетное образовательное учреждение', 'фгбоу'],
  ['федеральное государственное бюджетное учреждение', 'фгбу'],
  ['федеральное государственное казенное учреждение', 'фгку'],
  ['федеральное государственное автономное учреждение', 'фгау'],
  ['государственное бюджетное учреждение', 'гбу'],
  ['государственное казенное учреждение', 'гку'],
  ['государственное автономное учреждение', 'гау'],
  ['муниципальное бюджетное образовательное учреждение', 'мбоу'],
  ['муниципальное бюджетное учреждение', 'мбу'],
  ['муниципальное казенное учреждение', 'мку'],
  ['муниципальное автономное учреждение', 'мау'],
  ['представительство', 'представительство'],
  ['группа компаний', 'гк'],
];

const SHORT_FORMS = new Set([
  ...LONG_FORMS.map(([, short]) => short),
  'мдоу',
  'мбдоу',
  'филиал',
  'тоо',
  'чп',
  'ltd',
  'limited',
  'ltda',
  'llc',
  'llp',
  'inc',
  'corp',
  'plc',
  'gmbh',
  'ag',
  'kg',
  'ooo',
  'oao',
  'zao',
  'sa',
  'srl',
  'sarl',
  'bv',
  'oy',
  'ab',
]);

const LONG_WORD =
  /(?:общество|предприниматель|хозяйств|организация|партнерство|товарищество|кооператив|предприятие|учреждение|представительство|компаний)/u;

/** Puts the abbreviation in place of every long legal form in folded text. */
export function shortenForms(folded: string): string {
  // Most names are short already; tens of thousands of them come in one file.
  if (!LONG_WORD.test(folded)) return folded;
  let text = ` ${folded} `;
  for (const [long, short] of LONG_FORMS) text = text.replaceAll(` ${long} `, ` ${short} `);
  return text.trim();
}

const LONG_PATTERNS = LONG_FORMS.map(([long, short]) => ({
  short: short.length > 6 ? short : short.toUpperCase(),
  pattern: new RegExp(
    `(?<!\\p{L})${long.replaceAll('е', '[её]').replaceAll(' ', '[\\s(\\-]+')}\\)?(?!\\p{L})`,
    'iu',
  ),
}));

/** A legal name with its form abbreviated: «Общество с ограниченной ответственностью «Ёлка»» gives «ООО «Ёлка»». */
export function abbreviateForm(name: string): string {
  const text = name.replace(/"{2,}/gu, '"').replace(/\s+/gu, ' ').trim();
  const form = LONG_PATTERNS.find(({ pattern }) => pattern.test(text));
  return form ? text.replace(form.pattern, form.short).trim() : text;
}

/** True for a folded word that is a legal form and so says nothing about whose company it is. */
export function isLegalForm(word: string): boolean {
  return SHORT_FORMS.has(word);
}
