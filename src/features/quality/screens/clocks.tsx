// How long each side took, over all cycles, and each cycle by itself where there were several.
import { Text } from '@mantine/core';
import { formatMinutes } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';

const SHOWN_TURNS = 3;
const SHOWN = ['acknowledge', 'restore', 'tell', 'confirm', 'cause'] as const;

export function Clocks({ card }: { card: CaseCard }) {
  const { clocks: w } = useWords(loopWords);
  const { locale } = useLanguage();
  const time = (minutes: number | null) => (minutes === null ? '—' : formatMinutes(minutes, locale));
  const several = card.cycles.length > 1;
  // The panel is narrow: the latest turns stand by themselves, the sum has them all.
  const turns = card.cycles.slice(-SHOWN_TURNS);
  return (
    <div>
      <Text fz="xs" className="muted" mb={4}>
        {w.lead}
      </Text>
      <table className="table" style={{ fontSize: 14 }}>
        {several ? (
          <thead>
            <tr>
              <td />
              {turns.map(({ cycle }) => (
                <th key={cycle} scope="col" className="number">
                  {w.cycle(cycle)}
                </th>
              ))}
              <th scope="col" className="number">
                Σ
              </th>
            </tr>
          </thead>
        ) : null}
        <tbody>
          {SHOWN.map((clock) => (
            <tr key={clock}>
              <th scope="row" style={{ fontWeight: 400, textAlign: 'left' }}>
                {w[clock]}
              </th>
              {several
                ? turns.map((turn) => (
                    <td key={turn.cycle} className="number">
                      {clock === 'acknowledge' || clock === 'cause' ? '' : time(turn[`${clock}Minutes`])}
                    </td>
                  ))
                : null}
              <td className="number">
                <b>
                  {card.clocks[clock] === null && runs(card, clock) ? w.running : time(card.clocks[clock])}
                </b>
              </td>
            </tr>
          ))}
          {card.clocks.wait > 0 ? (
            <tr>
              <th scope="row" style={{ fontWeight: 400, textAlign: 'left' }} className="muted">
                {w.wait}
              </th>
              {several
                ? turns.map((turn) => (
                    <td key={turn.cycle} className="number muted">
                      {time(turn.waitMinutes)}
                    </td>
                  ))
                : null}
              <td className="number muted">{time(card.clocks.wait)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the clock is the one that goes now, or lasts to the end. */
function runs({ state }: CaseCard, clock: (typeof SHOWN)[number]): boolean {
  if (clock === 'tell') return state === 'restored';
  if (clock === 'confirm') return state === 'offered';
  if (clock === 'acknowledge') return state === 'registered';
  return (
    clock === 'restore' &&
    ['registered', 'acknowledged', 'diagnosed', 'works_planned', 'in_work'].includes(state)
  );
}
