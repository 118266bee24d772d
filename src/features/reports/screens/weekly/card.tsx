// What the weekly meeting has put on this person: on the leader's home, on «Мой день», above the works.
import { Group, Text, Title } from '@mantine/core';
import { formatDayWords, formatTime } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { listDecisions } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { Decision } from './decision-row.tsx';
import './weekly.css';

/** The nearest ones; the rest is folded. */
const SHOWN = 3;

/** My open decisions and the next meeting; nothing where there is neither. */
export function WeeklyCard() {
  const w = useWords(weeklyScreenWords);
  const may = useMay();
  const mine = useRead<typeof listDecisions>('reports.weekly-decisions', {}, { refetchMs: 120_000 });
  const { rows = [], late = 0, next = null } = mine.data ?? {};
  if (rows.length === 0 && !next) return null;
  return (
    <section className="sheet weekly-card" aria-labelledby="weekly-card">
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={2} fz={18} id="weekly-card">
          {rows.length > 0 ? w.mine : w.title}
          {rows.length > 0 ? <span className="muted weekly-count">{rows.length}</span> : null}
        </Title>
        {late > 0 ? <span className="weekly-small weekly-alarm">{w.late(late)}</span> : null}
      </Group>
      {next && may('weekly.read') ? <NextLine next={next} /> : null}
      {rows.length > 0 ? (
        <>
          <ul className="weekly-decisions">
            {rows.slice(0, SHOWN).map((row) => (
              <Decision key={row.id} row={row} own />
            ))}
          </ul>
          {rows.length > SHOWN ? (
            <details className="weekly-fold">
              <summary>{w.more(rows.length - SHOWN)}</summary>
              <ul className="weekly-decisions">
                {rows.slice(SHOWN).map((row) => (
                  <Decision key={row.id} row={row} own />
                ))}
              </ul>
            </details>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function NextLine({ next }: { next: { id: string; startsAt: string; state: string } }) {
  const w = useWords(weeklyScreenWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const day = dayAt(next.startsAt, timeZone);
  const when = `${formatDayWords(day, locale, today)}, ${formatTime(next.startsAt, locale, timeZone)}`;
  return (
    <Text fz="sm" mt={2}>
      <AppLink to={`/weekly/${next.id}`}>
        {next.state === 'running' ? w.meetingNow : w.meetingSoon(when)}
      </AppLink>
    </Text>
  );
}
