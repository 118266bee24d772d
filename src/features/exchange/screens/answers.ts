// What a person said about one file: kept on the device until the file is imported, so that a reload loses nothing.
import type { InputOf, OutputOf } from '#features/access/shapes/contract.ts';
import { useDraft } from '#ui/draft.ts';
import type { previewImport } from '../shapes/contracts.ts';
import type { ImportKind } from '../shapes/kinds.ts';

export type Preview = OutputOf<typeof previewImport>;
export type AnswersInput = InputOf<typeof previewImport>;

export type Answers = {
  kind: ImportKind | null;
  mapping: (string | null)[] | null;
  dateOrder: 'dmy' | 'mdy' | null;
  separator: ',' | '.' | null;
  decisions: Record<string, string>;
  leaveOut: boolean;
};

const NOTHING_SAID: Answers = {
  kind: null,
  mapping: null,
  dateOrder: null,
  separator: null,
  decisions: {},
  leaveOut: false,
};

/** Answers about one file, and the input of a call that carries them. */
export function useAnswers(jobId: string) {
  const draft = useDraft<Answers>(`import.${jobId}`, NOTHING_SAID);
  const { kind, mapping, ...rest } = draft.values;
  const input: AnswersInput = { jobId, ...rest, ...(kind ? { kind } : {}), ...(mapping ? { mapping } : {}) };
  return { answers: draft.values, say: draft.set, forget: draft.clear, input };
}

/** A mapping in which `column` goes to `field`; a field for one column leaves the column that had it. */
export function remap(
  mapping: readonly (string | null)[],
  column: number,
  field: string | null,
  many: boolean,
): (string | null)[] {
  return mapping.map((now, index) => {
    if (index === column) return field;
    return now === field && !many ? null : now;
  });
}
