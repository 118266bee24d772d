// The hour of the talk, net: what was spent asking, section by section. Fed with signs of life (a touch, a key, the
// screen shown or hidden) by a monotonic clock; a longer silence than ten minutes was no talk and does not count.
import type { FormDefinition, SectionKind } from '#features/questionnaires/shapes/form.ts';
import { type SectionTime, TIME_NOTE_SECONDS } from '#features/questionnaires/shapes/hour.ts';

/** Longest silence that still belongs to the talk: a story is told, the screen has gone dark. */
export const AWAY_MS = 10 * 60_000;

export interface Sign {
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  /** What is asked from now on; null while paused, and where nothing is asked. */
  readonly section: SectionKind | null;
}

export interface Tally {
  readonly last: Sign | null;
  /** Milliseconds not told to the server yet. */
  readonly spent: Readonly<Partial<Record<SectionKind, number>>>;
}

export const NO_TIME: Tally = { last: null, spent: {} };

/** The tally after one more sign of life. */
export function countSign(tally: Tally, sign: Sign): Tally {
  const { last, spent } = tally;
  if (!last) return { last: sign, spent };
  const gap = sign.at - last.at;
  const next = { ...sign, at: Math.max(sign.at, last.at) };
  if (last.section === null || gap <= 0 || gap > AWAY_MS) return { last: next, spent };
  return { last: next, spent: { ...spent, [last.section]: (spent[last.section] ?? 0) + gap } };
}

/** Whole seconds ready to be told, of sections with at least `least`; what is left stays in the tally. */
export function takeNotes(tally: Tally, least: number): { notes: SectionTime[]; tally: Tally } {
  const spent: Partial<Record<SectionKind, number>> = { ...tally.spent };
  const notes: SectionTime[] = [];
  for (const [name, ms] of Object.entries(tally.spent)) {
    const section = name as SectionKind;
    const seconds = Math.min(Math.floor(ms / 1000), TIME_NOTE_SECONDS);
    if (seconds < Math.max(1, least)) continue;
    notes.push({ section, seconds });
    spent[section] = ms - seconds * 1000;
  }
  return { notes, tally: { last: tally.last, spent } };
}

/** Sums by section; a note told twice counts once. */
export function foldNotes(notes: readonly (SectionTime & { readonly id: string })[]): SectionTime[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  const sums = new Map<SectionKind, number>();
  for (const { section, seconds } of known.values()) sums.set(section, (sums.get(section) ?? 0) + seconds);
  return [...sums].map(([section, seconds]) => ({ section, seconds }));
}

/** Two lists of sums as one. */
export function addTime(one: readonly SectionTime[], other: readonly SectionTime[]): SectionTime[] {
  return foldNotes([...one, ...other].map((note, index) => ({ ...note, id: String(index) })));
}

export const totalSeconds = (time: readonly SectionTime[]): number =>
  time.reduce((sum, { seconds }) => sum + seconds, 0);

/** The minutes a section is meant to take, as the form's questions tell. */
export function plannedMinutes(form: FormDefinition, kind: SectionKind): number {
  const section = form.sections.find((one) => one.kind === kind);
  return Math.round((section?.questions ?? []).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0));
}
