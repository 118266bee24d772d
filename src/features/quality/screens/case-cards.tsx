import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import type { CaseRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { CaseMark } from './case-mark.tsx';
import { Due } from './due.tsx';
import { SeverityMark } from './severity.tsx';

/** The register where a table would not fit: one case a card, opened by the thumb. */
export function CaseCards(props: { rows: readonly CaseRow[]; onOpen: (row: CaseRow) => void }) {
  const w = useWords(registerWords);
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={w.title}>
      {props.rows.map((row) => (
        <li key={row.id} className="sheet" style={{ marginBottom: 8 }}>
          <UnstyledButton onClick={() => props.onOpen(row)} w="100%" p="10px 12px" fz="md">
            <CaseLines row={row} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function CaseLines({ row }: { row: CaseRow }) {
  const { deeds, number } = useWords(caseWords);
  const { deed } = row;
  return (
    <Stack component="span" gap={4}>
      <Group component="span" justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text span inherit fw={600}>
          {row.clientName}
        </Text>
        <Text span fz="sm" className="muted tabular" style={{ whiteSpace: 'nowrap' }}>
          {number(row.number, row.year)}
        </Text>
      </Group>
      {row.firstClaim ? (
        <Text span fz="sm" className="muted" lineClamp={2}>
          {row.firstClaim}
        </Text>
      ) : null}
      <Group component="span" gap="2px 12px" fz="sm">
        <CaseMark state={row.state} />
        {row.severity === 'critical' ? <SeverityMark severity="critical" /> : null}
      </Group>
      {deed ? (
        <Group component="span" justify="space-between" gap="4px 12px" fz="sm">
          <Text span inherit fw={600}>
            {deeds[deed.term]}
          </Text>
          <Due day={deed.dueOn} late={deed.overdue} daysLate={deed.daysLate} />
        </Group>
      ) : null}
    </Stack>
  );
}
