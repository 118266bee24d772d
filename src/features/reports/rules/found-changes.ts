// What is different about somebody who stayed, read from what the journal keeps of the finding (M8.1).
import { CHANGED_FIELDS, type ChangedField } from '../shapes/person-counts.ts';

export interface FoundChange {
  field: ChangedField;
  /** Null: it was not known, or a number was added to those known. */
  was: string | null;
  now: string | null;
}

type Noted = Readonly<Record<string, unknown>> | null | undefined;

/** Fields that are different after the finding; what was not asked about is in neither. */
export function changesOf(before: Noted, after: Noted): FoundChange[] {
  return CHANGED_FIELDS.flatMap((field) => {
    if (after?.[field] === undefined) return [];
    const [was, now] = [textOf(before?.[field]), textOf(after[field])];
    return was === now || now === null
      ? []
      : [{ field, was: field === 'roleKind' && was === 'unknown' ? null : was, now }];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null;
}
