// What is unsent as a file: carried to another device by hand when this one will not see the network again.
import type { Entry } from '../outbox/entries.ts';
import type { Outbox } from '../outbox/outbox.ts';

const KIND = 'ryadom-unsent';

interface UnsentFile {
  kind: typeof KIND;
  version: 1;
  /** Employee whose work it is. */
  owner: string;
  savedAt: string;
  entries: Entry[];
}

/** Saves everything unsent, refused operations included; nothing leaves the device by that. */
export function saveUnsent(outbox: Outbox): void {
  const entries = outbox.entries.map((entry) => ({ ...entry, problem: null }));
  const savedAt = new Date().toISOString();
  const file: UnsentFile = { kind: KIND, version: 1, owner: outbox.owner, savedAt, entries };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  link.download = `ryadom-${savedAt.slice(0, 16).replace(/[:T]/g, '-')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export type FileFault = 'not_ours' | 'other_person';

/** Adds the operations of such a file; returns how many were new, or why the file is not taken. */
export async function loadUnsent(outbox: Outbox, text: string): Promise<number | FileFault> {
  const file = parse(text);
  if (!isUnsentFile(file)) return 'not_ours';
  if (file.owner !== outbox.owner) return 'other_person';
  return outbox.adopt(file.entries);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isUnsentFile(file: unknown): file is UnsentFile {
  const { kind, version, owner, entries } = (file ?? {}) as Partial<UnsentFile>;
  return (
    kind === KIND &&
    version === 1 &&
    typeof owner === 'string' &&
    Array.isArray(entries) &&
    entries.every(isEntry)
  );
}

const isEntry = (entry: unknown): entry is Entry => {
  const { id, lane, procedure, at } = (entry ?? {}) as Partial<Entry>;
  return [id, lane, procedure, at].every((part) => typeof part === 'string' && part !== '');
};
