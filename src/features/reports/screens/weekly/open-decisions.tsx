// Decisions that wait to be done: mine first, everybody's below for whoever leads.
import { Title } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import type { listDecisions } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { Decision } from './decision-row.tsx';

export function OpenDecisions() {
  const w = useWords(weeklyScreenWords);
  const me = useMe();
  const all = useRead<typeof listDecisions>('reports.weekly-decisions', { whose: 'all', limit: 200 });
  const rows = all.data?.rows ?? [];
  const mine = rows.filter(({ owner }) => owner?.id === me.employeeId);
  const others = rows.filter(({ owner }) => owner?.id !== me.employeeId);
  if (rows.length === 0) return null;
  return (
    <>
      {mine.length > 0 ? (
        <section>
          <Title order={2} fz={18} mb="xs">
            {w.mine} <span className="muted weekly-count">{mine.length}</span>
          </Title>
          <ul className="weekly-decisions sheet weekly-boxed">
            {mine.map((row) => (
              <Decision key={row.id} row={row} own />
            ))}
          </ul>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section>
          <Title order={2} fz={18} mb="xs">
            {w.all} <span className="muted weekly-count">{others.length}</span>
          </Title>
          <ul className="weekly-decisions sheet weekly-boxed">
            {others.map((row) => (
              <Decision key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
