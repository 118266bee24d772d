// The minutes: who was there, what was decided and what became of it, what was talked of.
import { Title } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { weeklyWords } from '../../words/weekly.ts';
import { Agenda } from './agenda.tsx';
import { Decision } from './decision-row.tsx';
import type { Card } from './meeting-screen.tsx';

export function Minutes({ card }: { card: Card }) {
  const w = useWords(weeklyWords);
  const { participants } = card.meeting;
  const names = (attended: boolean) =>
    participants.filter((one) => (one.attended !== false) === attended).map(({ name }) => name);
  const away = names(false);
  return (
    <>
      <dl className="weekly-attendance">
        <dt className="muted">{w.present}</dt>
        <dd>{names(true).join(', ')}</dd>
        {away.length > 0 ? (
          <>
            <dt className="muted">{w.absent}</dt>
            <dd>{away.join(', ')}</dd>
          </>
        ) : null}
      </dl>
      <section>
        <Title order={2} fz={18} mb="xs">
          {w.decided} <span className="muted weekly-count">{card.decisions.length || ''}</span>
        </Title>
        {card.decisions.length === 0 ? (
          <p className="muted">{w.nothingDecided}</p>
        ) : (
          <ul className="weekly-decisions sheet weekly-boxed">
            {card.decisions.map((row) => (
              <Decision key={row.id} row={row} />
            ))}
          </ul>
        )}
      </section>
      {card.settled.length > 0 ? (
        <section>
          <Title order={2} fz={18} mb="xs">
            {w.became}
          </Title>
          <ul className="weekly-decisions sheet weekly-boxed">
            {card.settled.map((row) => (
              <Decision key={row.id} row={row} plain />
            ))}
          </ul>
        </section>
      ) : null}
      <Agenda items={card.items} decisions={card.decisions} held />
    </>
  );
}
