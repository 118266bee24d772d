// Two scripts side by side: which parts answer to each other, and which words differ (M7.4).
import type { ScriptBlock } from '../shapes/script.ts';

/** A stretch of text, with whether the other side lacks it. */
export type DiffPiece = { readonly text: string; readonly differs: boolean };
export type DiffSide = { readonly block: ScriptBlock; readonly pieces: readonly DiffPiece[] };
/** A part on the left, on the right, or both that answer to each other. */
export type DiffRow = {
  readonly left: DiffSide | null;
  readonly right: DiffSide | null;
  readonly differs: boolean;
};

/** A placeholder is one word: it is put in whole. */
const TOKENS = /\{[^{}]*\}|\s+|[^\s{}]+|[{}]/g;

/** In the order of the left script, parts only the right one has where they stand there. Nothing is lost. */
export function diffScripts(left: readonly ScriptBlock[], right: readonly ScriptBlock[]): DiffRow[] {
  const pairs = pairParts(left, right);
  const rows: DiffRow[] = [];
  let shown = 0;
  const only = (block: ScriptBlock): DiffSide => ({ block, pieces: [{ text: block.text, differs: true }] });
  const showUpTo = (end: number) => {
    for (; shown < end; shown += 1) {
      const block = right[shown];
      if (block && ![...pairs.values()].includes(shown))
        rows.push({ left: null, right: only(block), differs: true });
    }
  };
  for (const [index, block] of left.entries()) {
    const at = pairs.get(index);
    const other = at === undefined ? undefined : right[at];
    if (at === undefined || !other) {
      rows.push({ left: only(block), right: null, differs: true });
      continue;
    }
    showUpTo(at);
    const [one, two] = diffWords(block.text, other.text);
    const differs = block.title !== other.title || [...one, ...two].some((piece) => piece.differs);
    rows.push({ left: { block, pieces: one }, right: { block: other, pieces: two }, differs });
  }
  showUpTo(right.length);
  return rows;
}

/** Parts of one kind answer to each other: those with the same heading first, the others in their order. */
function pairParts(left: readonly ScriptBlock[], right: readonly ScriptBlock[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const sameTitle of [true, false]) {
    for (const [index, block] of left.entries()) {
      if (pairs.has(index)) continue;
      const at = right.findIndex(
        (other, place) =>
          !taken.has(place) && other.kind === block.kind && (!sameTitle || other.title === block.title),
      );
      // An answer to another objection is another answer.
      if (at < 0 || (!sameTitle && block.kind === 'objection')) continue;
      pairs.set(index, at);
      taken.add(at);
    }
  }
  return pairs;
}

/** The longest run of words both have, in order, is the same; the rest differs. */
export function diffWords(one: string, other: string): [DiffPiece[], DiffPiece[]] {
  const a = one.match(TOKENS) ?? [];
  const b = other.match(TOKENS) ?? [];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const [left, right]: [DiffPiece[], DiffPiece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      add(left, mine, false);
      add(right, mine, false);
      i += 1;
      j += 1;
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add(left, mine, true);
      i += 1;
    } else if (theirs !== undefined) {
      add(right, theirs, true);
      j += 1;
    }
  }
  return [left, right];
}

function add(pieces: DiffPiece[], text: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (last?.differs === differs) pieces[pieces.length - 1] = { text: last.text + text, differs };
  else pieces.push({ text, differs });
}
