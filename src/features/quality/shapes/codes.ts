// Lists of two levels by which claims are coded: groups and entries. A published version never changes; what was
// used once stays in every later one, marked retired where nobody is to choose it again.
import { z } from 'zod';
import { text } from '#kernel/schema.ts';

export const CODE_KINDS = ['cause', 'place'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

const title = z.strictObject({ ru: text(120), en: text(120) });
/** One step of a code; the code of an entry is `group.entry`. */
const step = z.string().trim().min(1).max(40);

const entrySchema = z.strictObject({ code: step, title, retired: z.boolean().default(false) });
const groupSchema = entrySchema.extend({ entries: z.array(entrySchema).max(200) });

export const codeListSchema = z.array(groupSchema).max(100);
export type CodeList = z.output<typeof codeListSchema>;
export type CodeGroup = CodeList[number];

/** A code as it is kept on a claim, with its words. */
export interface KnownCode {
  code: string;
  group: { code: string; title: Record<'ru' | 'en', string> };
  /** Null where the group itself was chosen. */
  entry: { code: string; title: Record<'ru' | 'en', string> } | null;
  retired: boolean;
}
