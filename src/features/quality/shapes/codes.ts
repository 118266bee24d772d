// Lists of two levels by which claims are coded: groups and entries. A published version never changes; what was
// used once stays in every later one, marked retired where nobody is to choose it again.
import type { Locale } from '#kernel/words.ts';

export const CODE_KINDS = ['cause', 'place'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export interface CodeEntry {
  /** One step; the code of an entry as claims carry it is `group.entry`. */
  code: string;
  title: Record<Locale, string>;
  retired: boolean;
}

export interface CodeGroup extends CodeEntry {
  entries: CodeEntry[];
}

export type CodeList = CodeGroup[];

/** A code as it is kept on a claim, with its words. */
export interface KnownCode {
  code: string;
  group: { code: string; title: Record<Locale, string> };
  /** Null where the group itself was chosen. */
  entry: { code: string; title: Record<Locale, string> } | null;
  retired: boolean;
}
