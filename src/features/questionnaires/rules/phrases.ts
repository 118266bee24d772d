// Phrases marked in a note, found again in its text: where one was reworded since, it is simply not found.

export interface NotePiece {
  readonly text: string;
  readonly marked: boolean;
}

/** The note cut into marked and plain pieces; together they are the note. */
export function cutByPhrases(note: string, phrases: readonly string[]): NotePiece[] {
  const spans = phrases
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ from: note.indexOf(phrase), to: note.indexOf(phrase) + phrase.length }))
    .filter(({ from }) => from >= 0)
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
