// What makes a list of causes or places publishable, and how a code is read.
import type { CodeList, KnownCode } from '../shapes/codes.ts';

export type CodeFlaw =
  | { code: 'code_malformed' | 'code_twice' | 'code_vanished'; facts: { code: string } }
  | { code: 'codes_same'; facts: Record<string, never> };

const STEP = /^[a-z0-9][a-z0-9-]*$/i;

/**
 * The first thing wrong with publishing `next` after `before`, or null.
 * @param before the version in force; empty where there is none
 */
export function findFlaw(before: CodeList, next: CodeList): CodeFlaw | null {
  const codes = listCodes(next).map(({ code }) => code);
  for (const group of next) {
    for (const { code } of [group, ...group.entries]) {
      if (!STEP.test(code)) return { code: 'code_malformed', facts: { code } };
    }
  }
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return { code: 'code_twice', facts: { code: twice } };
  const vanished = listCodes(before).find(({ code }) => !codes.includes(code));
  if (vanished) return { code: 'code_vanished', facts: { code: vanished.code } };
  return JSON.stringify(before) === JSON.stringify(next) ? { code: 'codes_same', facts: {} } : null;
}

/** Every code of a list: of each group, then of its entries. */
export function listCodes(list: CodeList): KnownCode[] {
  return list.flatMap((group) => {
    const of = { code: group.code, title: group.title };
    const own: KnownCode = { code: group.code, group: of, entry: null, retired: group.retired };
    const entries = group.entries.map((entry) => ({
      code: `${group.code}.${entry.code}`,
      group: of,
      entry: { code: entry.code, title: entry.title },
      retired: group.retired || entry.retired,
    }));
    return [own, ...entries];
  });
}

/** Codes somebody may choose now. */
export function listChoices(list: CodeList): KnownCode[] {
  return listCodes(list).filter((one) => !one.retired);
}
