// Phrases marked in a note, found again in its text: where one was reworded since, it is simply not found.

export interface NotePiece {
  readonly text: string;
  readonly marked: boolean;
}

export interface MarkedPhrase {
  readonly phrase: string;
  /** Where it stood when it was marked; null or left out: not noted. */
  readonly from?: number | null;
}

/** Where the phrase stands now: where it stood, else the nearest place with the same words; -1 when it is gone. */
export function placeOfPhrase(note: string, { phrase, from }: MarkedPhrase): number {
  if (phrase === '') return -1;
  const wanted = from ?? 0;
  const before = note.lastIndexOf(phrase, wanted);
  const after = note.indexOf(phrase, wanted);
  if (before < 0 || after < 0) return Math.max(before, after);
  return wanted - before <= after - wanted ? before : after;
}

/** The note cut into marked and plain pieces; together they are the note. */
export function cutByPhrases(note: string, phrases: readonly MarkedPhrase[]): NotePiece[] {
  const spans = phrases
    .map((one) => ({ from: placeOfPhrase(note, one), length: one.phrase.length }))
    .filter(({ from }) => from >= 0)
    .map(({ from, length }) => ({ from, to: from + length }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const pieces: NotePiece[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    if (begin > at) pieces.push({ text: note.slice(at, begin), marked: false });
    pieces.push({ text: note.slice(begin, to), marked: true });
    at = to;
  }
  if (at < note.length) pieces.push({ text: note.slice(at), marked: false });
  return pieces;
}
