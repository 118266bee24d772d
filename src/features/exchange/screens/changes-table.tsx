import { Stack, Text, Title } from '@mantine/core';
import { isDay } from '#kernel/day.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatMoney } from '#kernel/money.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { fieldWords } from '../words/fields.ts';
import { importWords } from '../words/screen.ts';
import type { Preview } from './answers.ts';

type Change = Preview['changes'][number];
type Cell = Change['fields'][number]['after'];

const DECIMALS = new Set(['price', 'quantity', 'discount']);

function shown(column: string, value: Cell, locale: Locale, yes: string, no: string, empty: string): string {
  if (value === null || value === '') return empty;
  if (typeof value === 'boolean') return value ? yes : no;
  if (column === 'amount') return formatMoney(Number(value), locale);
  if (DECIMALS.has(column) || typeof value === 'number') return formatNumber(Number(value), locale);
  return isDay(String(value)) ? formatDay(value, locale) : String(value);
}

/** The first records with what was and what will be. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const { locale } = useLanguage();
  const text = (column: string, value: Cell) => shown(column, value, locale, w.yes, w.no, w.wasEmpty);
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {w.changes}
      </Title>
      <Text className="muted">{w.changesLead}</Text>
      <DataTable
        label={w.changes}
        maxHeight={420}
        rows={changes.map((change, index) => ({ ...change, key: String(index) }))}
        rowKey={(change) => change.key}
        columns={[
          {
            key: 'line',
            title: w.line,
            number: true,
            width: 80,
            render: (change) => formatNumber(change.line, locale),
          },
          {
            key: 'record',
            title: w.record,
            render: (change) => (
              <>
                {change.title}
                <Text className="muted" fz="sm">
                  {f.tables[change.table]} · {change.action === 'create' ? w.create : w.update}
                </Text>
              </>
            ),
          },
          {
            key: 'fields',
            title: w.fields,
            render: (change) =>
              change.fields
                .filter((field) => f.columns[field.column])
                .map((field) => {
                  const after = text(field.column, field.after);
                  const was = change.action === 'update' ? `${text(field.column, field.before)} → ` : '';
                  return `${f.columns[field.column]}: ${was}${after}`;
                })
                .join('; '),
          },
        ]}
      />
    </Stack>
  );
}
