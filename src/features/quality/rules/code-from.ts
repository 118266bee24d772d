// A code made of a name, so that nobody has to invent one: «Износ кабеля» becomes «iznos-kabelya».
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а a|б b|в v|г g|д d|е e|ё e|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ sch|ъ |ы y|ь |э e|ю yu|я ya'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Latin letters, digits and hyphens, at most 40; empty where the name has none. */
export function codeFrom(name: string): string {
  const latin = [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  return latin
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
}
