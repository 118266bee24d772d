// Ids out of texts: `what_slows_you_down`, `chto_tormozit`. People read them in conditions and in exported tables.

// biome-ignore format: an alphabet
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** Long enough to be told apart, short enough to be typed. */
const LONGEST = 32;

/** `[a-z][a-z0-9_]*` out of a text in any of our languages; `fallback` where nothing of it can be written. */
export function idFromText(text: string, fallback: string): string {
  const latin = [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean);
  let id = '';
  for (const word of words) {
    const longer = id ? `${id}_${word}` : word;
    if (longer.length > LONGEST && id) break;
    id = longer.slice(0, LONGEST);
  }
  if (!id) return fallback;
  return /^[a-z]/.test(id) ? id : `${fallback}_${id}`;
}

/** The id itself, or with the first number nobody has: `path`, `path_2`. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const next = `${wanted}_${number}`;
    if (!taken.has(next)) return next;
  }
}
