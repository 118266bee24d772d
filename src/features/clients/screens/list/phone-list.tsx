import { Group, Stack, Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { StateMark } from '#ui/kit/state-mark.tsx';
import { listWords } from '../../words/list.ts';
import { NameCell } from './columns.tsx';
import type { ListRow } from './list-pages.ts';

/** The list where a table would not fit: one client a card, the thumb's size. */
export function PhoneList({ rows }: { rows: readonly ListRow[] }) {
  const w = useWords(listWords);
  const { locale, timeZone } = useLanguage();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={w.title}>
      {rows.map((row) => (
        <li key={row.id} className="sheet" style={{ padding: '10px 12px', marginBottom: 8 }}>
          <Stack gap={4}>
            <NameCell row={row} />
            <Text fz="sm" className="muted">
              {[row.city, row.segment && w.segments[row.segment], row.curator?.name]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Group justify="space-between" gap="xs" fz="sm">
              {row.state ? <StateMark state={row.state} /> : <span className="muted">{w.notInRound}</span>}
              {row.nextMeetingAt ? (
                <span className="tabular">{formatMoment(row.nextMeetingAt, locale, timeZone)}</span>
              ) : null}
            </Group>
          </Stack>
        </li>
      ))}
    </ul>
  );
}
