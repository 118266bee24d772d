import { Text } from '@mantine/core';
import { formatDay, formatMonth } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { formatMoney } from '#kernel/money.ts';
import { type Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { formWords } from '../../words/forms.ts';
import { historyWords } from '../../words/history.ts';

type Words = (typeof historyWords)['ru'];

/** «город: Пермь → Уфа» for every field an edit changed; what has no name of its own is left to the journal. */
export function ChangedFields({ before, after }: { before: unknown; after: unknown }) {
  const w = useWords(historyWords);
  const { locale } = useLanguage();
  const was = (before ?? {}) as Record<string, unknown>;
  const is = (after ?? {}) as Record<string, unknown>;
  const f = useWords(formWords);
  const names = Object.keys(is).filter(
    (name) => w.fields[name] && !(isBlank(was[name]) && isBlank(is[name])),
  );
  if (names.length === 0) return null;
  const show = (name: string, value: unknown) =>
    f.client.kinds[value as keyof typeof f.client.kinds] ?? shownValue(name, value, w as Words, locale);
  return (
    <ul style={{ margin: '2px 0 0', paddingLeft: 18 }}>
      {names.map((name) => (
        <li key={name}>
          <Text fz="sm">
            {before === null || isEmpty(was[name])
              ? `${w.fields[name]}: ${show(name, is[name])}`
              : `${w.fields[name]}: ${show(name, was[name])} → ${show(name, is[name])}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Nothing worth a line: a mark not set is as good as not known. */
function isBlank(value: unknown): boolean {
  return value === false || isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function shownValue(name: string, value: unknown, w: Words, locale: Locale): string {
  if (isEmpty(value)) return w.nothing;
  if (typeof value === 'boolean') return value ? w.yes : w.no;
  if (Array.isArray(value)) return value.join(', ');
  if (name === 'amount' && typeof value === 'number') return formatMoney(value, locale);
  if (name === 'segment') return String(value).toUpperCase();
  if (typeof value === 'string' && isDay(value)) {
    return name === 'month' ? formatMonth(value, locale) : formatDay(value, locale);
  }
  return String(value);
}
