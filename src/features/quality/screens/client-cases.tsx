// The quality block for a client's own screens: every case of the client, newest first.
import { Group, Stack, Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import type { listCases } from '../shapes/contracts.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { CaseMark } from './case-mark.tsx';
import { Due } from './due.tsx';

export function ClientCases({ clientId }: { clientId: string }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  const { locale } = useLanguage();
  const cases = useRead<typeof listCases>('quality.list', { clientId, view: 'all', limit: 50 });
  return (
    <Loaded query={cases}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Text className="muted">{w.noCases}</Text>
        ) : (
          <Stack gap="xs">
            {rows.map((row) => (
              <Group key={row.id} justify="space-between" gap="xs">
                <div>
                  <AppLink to={`/register/${row.id}`}>{c.number(row.number, row.year)}</AppLink>{' '}
                  <CaseMark state={row.state} />
                  <Text fz="sm" className="muted">
                    {[formatDay(row.registeredOn, locale), row.firstClaim].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                {row.deed ? (
                  <Text fz="sm" component="div">
                    {c.deeds[row.deed.term]}{' '}
                    <Due day={row.deed.dueOn} late={row.deed.overdue} daysLate={row.deed.daysLate} />
                  </Text>
                ) : null}
              </Group>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}
