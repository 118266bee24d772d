// The lists of causes and places as screens need them: choices to pick from, and the words of a code.
import { useMemo } from 'react';
import { useRead } from '#ui/data.ts';
import { useLanguage } from '#ui/i18n.tsx';
import { listChoices, listCodes } from '../rules/codes.ts';
import type { CodeKind, CodeList } from '../shapes/codes.ts';
import type { getCodes } from '../shapes/contracts/codes.ts';

const NOTHING: CodeList = [];

/** The list in its latest version; empty until it is there. */
export function useCodes(kind: CodeKind): CodeList {
  return useRead<typeof getCodes>('quality.codes', { kind }).data?.list ?? NOTHING;
}

/** Choices of a list, by group, for a select. */
export function useCodeChoices(kind: CodeKind) {
  const list = useCodes(kind);
  const { locale } = useLanguage();
  return useMemo(() => {
    const groups = new Map<string, { group: string; items: { value: string; label: string }[] }>();
    for (const { code, group, entry } of listChoices(list)) {
      const title = group.title[locale];
      const held = groups.get(group.code) ?? { group: title, items: [] };
      groups.set(group.code, held);
      held.items.push({ value: code, label: entry ? entry.title[locale] : title });
    }
    return [...groups.values()];
  }, [list, locale]);
}

/** The words of a code, «Линия: обрыв»; the code itself where the list does not know it. */
export function useCodeNames(): (kind: CodeKind, code: unknown) => string {
  const { locale } = useLanguage();
  const lists = { cause: useCodes('cause'), place: useCodes('place') };
  return (kind, code) => {
    if (typeof code !== 'string' || code === '') return '';
    const known = listCodes(lists[kind]).find((one) => one.code === code);
    if (!known) return code;
    return known.entry
      ? `${known.group.title[locale]}: ${known.entry.title[locale]}`
      : known.group.title[locale];
  };
}
