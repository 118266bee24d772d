// Names of people in the six cases: petrovich first, lvovich asked as the second opinion. Only names in Cyrillic of
// a known gender are bent; anything else stays as it is, since a wrong ending is worse than none.
import { incline } from 'lvovich';
import petrovich from 'petrovich';
import { formalAddress, genderOf, type PersonName } from './person-name.ts';
import {
  BENT_CASES,
  type BentCase,
  type Declined,
  type Gender,
  NAME_CASES,
  type NameForms,
} from '../shapes/name-form.ts';

type Part = 'first' | 'middle' | 'last';
type Parts = Partial<Record<Part, string>>;

/** First halves of double surnames that are not bent: «Бонч-Бруевича», «Тер-Петросяна». */
const STIFF_HALVES = new Set(['бонч', 'тер', 'дон', 'сен', 'сан', 'бей', 'кара', 'нор']);
/** Both rule books write «Ильей»; people write and print «Ильёй». */
const MENDED = new Map([['Ильей', 'Ильёй']]);

/** Gender as the card has it, else as patronymic or given name tells it. */
export function genderOfPerson(name: PersonName, known: Gender | null = null): Gender | null {
  return known ?? genderOf(name);
}

/** «Иванов Иван Иванович» in all cases. */
export function declineFullName(name: PersonName, known: Gender | null = null): Declined {
  const parts = partsOf(name);
  return decline(parts, ['last', 'first', 'middle'], genderOfPerson(name, known));
}

/** The whole name in the cases of a sentence: what somebody put right by hand stands above the rules. */
export function nameInCases(
  person: { lastName: string; firstName: string | null; patronymic: string | null; gender: Gender | null },
  corrections: Parameters<typeof applyCorrections>[1] = [],
): Omit<NameForms, 'prepositional'> & { gender: Gender | null } {
  const { lastName, firstName, patronymic } = person;
  const name = { lastName, firstName: firstName ?? '', patronymic: patronymic ?? '' };
  const { prepositional: _, ...forms } = applyCorrections(
    declineFullName(name, person.gender),
    corrections,
  ).forms;
  return { ...forms, gender: genderOfPerson(name, person.gender) };
}

/**
 * How one speaks to the person, in all cases. `addressAs` is what somebody wrote by hand: made of the person's own
 * names it is bent like them, one strange word is taken for a given name («Саша»), more than that stays as it is.
 */
export function declineAddress(
  name: PersonName,
  addressAs: string | null,
  known: Gender | null = null,
): Declined {
  const spoken = addressAs || formalAddress(name);
  const gender = genderOfPerson(name, known);
  const own = partsOf(name);
  const order = matchWords(spoken, own);
  if (order) return decline(own, order, gender);
  if (/^\p{Script=Cyrillic}+$/u.test(spoken)) return decline({ first: spoken }, ['first'], gender);
  return { forms: same(spoken), unsure: /\p{Script=Cyrillic}/u.test(spoken) };
}

function partsOf({ firstName, patronymic, lastName }: PersonName): Parts {
  return {
    ...(firstName ? { first: firstName } : {}),
    ...(patronymic ? { middle: patronymic } : {}),
    ...(lastName ? { last: lastName } : {}),
  };
}

/** The person's own names in the order they stand in `spoken`; null when other words are there. */
function matchWords(spoken: string, own: Parts): Part[] | null {
  let rest = spoken.trim();
  const order: Part[] = [];
  while (rest) {
    const next = (Object.keys(own) as Part[]).find(
      (part) => !order.includes(part) && (rest === own[part] || rest.startsWith(`${own[part]} `)),
    );
    if (!next) return null;
    order.push(next);
    rest = rest.slice(own[next]?.length).trim();
  }
  return order.length ? order : null;
}

function decline(parts: Parts, order: readonly Part[], gender: Gender | null): Declined {
  const nominative = order.flatMap((part) => parts[part] ?? []).join(' ');
  const cyrillic = order.some((part) => /\p{Script=Cyrillic}/u.test(parts[part] ?? ''));
  if (!cyrillic) return { forms: same(nominative), unsure: false };
  if (!gender) return { forms: same(nominative), unsure: true };
  let unsure = false;
  const forms: Record<string, string> = { nominative };
  for (const nameCase of BENT_CASES) {
    const words = order.map((part) => {
      const bent = bendPart(part, parts[part] ?? '', gender, nameCase);
      unsure ||= bent.unsure;
      return bent.text;
    });
    forms[nameCase] = words.filter(Boolean).join(' ');
  }
  return { forms: forms as NameForms, unsure };
}

type Bent = { readonly text: string; readonly unsure: boolean };

/** A country shares a few thousand names, and looking one up in two rule books costs more than reading its card. */
const bentBefore = new Map<string, Bent>();
const MOST_KEPT = 20_000;

function bendPart(part: Part, word: string, gender: Gender, nameCase: BentCase): Bent {
  const asked = `${part} ${gender} ${nameCase} ${word}`;
  const known = bentBefore.get(asked);
  if (known) return known;
  const bent = bendByBooks(part, word, gender, nameCase);
  if (bentBefore.size >= MOST_KEPT) bentBefore.clear();
  bentBefore.set(asked, bent);
  return bent;
}

function bendByBooks(part: Part, word: string, gender: Gender, nameCase: BentCase): Bent {
  // «И.» and «Smith» are read out as they stand.
  if (!/^[\p{Script=Cyrillic}\s'’-]+$/u.test(word)) return { text: word, unsure: false };
  const dash = word.indexOf('-');
  if (part === 'last' && dash > 0 && STIFF_HALVES.has(word.slice(0, dash).toLowerCase())) {
    const rest = bendPart(part, word.slice(dash + 1), gender, nameCase);
    return { text: `${word.slice(0, dash)}-${rest.text}`, unsure: rest.unsure };
  }
  const first = petrovich({ gender, [part]: word }, nameCase)[part] ?? word;
  const second = incline({ gender, [part]: word }, nameCase)[part] ?? word;
  if (first === second) return { text: MENDED.get(first) ?? first, unsure: false };
  // «Ильичом», «Фомичом»: the second book knows which patronymics are stressed at the end.
  if (part === 'middle') return { text: second, unsure: false };
  // Where only one of them knows the word, it is the one that bends it: «Любови».
  if (first === word || second === word)
    return { text: first === word ? second : first, unsure: part === 'last' };
  return { text: first, unsure: true };
}

function same(text: string): NameForms {
  return Object.fromEntries(NAME_CASES.map((nameCase) => [nameCase, text])) as NameForms;
}

/** Forms put right by hand stand above the rules, as long as the name is still the one they were made from. */
export function applyCorrections(
  declined: Declined,
  corrections: readonly { nameCase: BentCase; form: string; madeFrom: string }[],
): Declined {
  const fitting = corrections.filter(({ madeFrom }) => madeFrom === declined.forms.nominative);
  if (fitting.length === 0) return declined;
  const forms = { ...declined.forms };
  for (const { nameCase, form } of fitting) forms[nameCase] = form;
  return { forms, unsure: declined.unsure && fitting.length < BENT_CASES.length };
}
