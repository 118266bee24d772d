import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { addDays } from '#kernel/day.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { QuotaView } from '../../shapes/contracts/quota.ts';
import { weekWords } from '../../words/screen/weeks.ts';

type PlanFact = QuotaView['team'];
type Week = PlanFact['weeks'][number];

/** Weeks across, people down; a past week below its plan has a sign, one far below a colour, too. */
export function WeeksTable({ quota }: { quota: QuotaView }) {
  const w = useWords(weekWords);
  const { locale } = useLanguage();
  const { team, participants } = quota;
  if (participants.length === 0) return <Text className="muted">{w.noPeople}</Text>;
  const alone = participants.length === 1;
  return (
    <div>
      {/* Positioned, so that the words for screen readers in its cells scroll with it and not the page. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div
        className="sheet"
        style={{ overflow: 'auto', position: 'relative' }}
        role="region"
        aria-label={w.table}
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              {alone ? null : (
                <th scope="col" style={{ ...STICKY, zIndex: 2 }}>
                  {w.who}
                </th>
              )}
              <th scope="col" className="number">
                {w.toDate}
              </th>
              {team.weeks.map((week) => (
                <th
                  key={week.monday}
                  scope="col"
                  className="number"
                  aria-current={week.time === 'current' ? 'date' : undefined}
                  style={week.time === 'current' ? NOW : undefined}
                >
                  {shortSpan(week.monday, locale)}
                  {week.time === 'current' ? (
                    <div style={{ fontWeight: 400, fontSize: 12 }}>{w.now}</div>
                  ) : null}
                </th>
              ))}
              <th scope="col" className="number">
                {w.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {alone ? null : <Row name={<b>{w.team}</b>} planFact={team} />}
            {participants.map((one) => (
              <Row key={one.id} name={alone ? null : one.employee.name} planFact={one.planFact} />
            ))}
          </tbody>
        </table>
      </div>
      <Text fz="sm" className="muted" mt={6}>
        {w.lead}
      </Text>
    </div>
  );
}

const STICKY = { position: 'sticky', left: 0, background: 'var(--surface)', minWidth: 130 } as const;
const NOW = { background: 'color-mix(in srgb, var(--accent) 10%, var(--surface))' } as const;

function Row({ name, planFact }: { name: ReactNode; planFact: PlanFact }) {
  const w = useWords(weekWords);
  return (
    <tr>
      {name === null ? null : (
        <th scope="row" style={{ ...STICKY, fontWeight: 500, color: 'var(--ink)', top: 'auto', zIndex: 1 }}>
          {name}
        </th>
      )}
      <td className="number">
        <Ratio fact={planFact.factToDate} plan={planFact.planToDate} judged />
      </td>
      {planFact.weeks.map((week) => (
        <Cell key={week.monday} week={week} />
      ))}
      <td className="number">
        <Ratio fact={planFact.fact} plan={planFact.reachable} judged={false} />
        {planFact.plan > planFact.reachable ? (
          <div className="muted" style={{ fontSize: 12, whiteSpace: 'nowrap' }}>
            {w.normOf(planFact.plan)}
          </div>
        ) : null}
      </td>
    </tr>
  );
}

function Cell({ week }: { week: Week }) {
  return (
    <td className="number" style={week.time === 'current' ? NOW : undefined}>
      {week.time === 'future' ? (
        <span className="muted">{week.plan}</span>
      ) : (
        <Ratio fact={week.fact} plan={week.plan} judged={week.time === 'past'} />
      )}
    </td>
  );
}

/** «▾ 7 / 10»: what was done of what was asked. */
function Ratio({ fact, plan, judged }: { fact: number; plan: number; judged: boolean }) {
  const w = useWords(weekWords);
  const behind = judged && fact < plan;
  // Where every cell cries, nobody looks: colour only for a week well below its plan.
  const alarming = behind && fact < plan * ALARMING;
  return (
    <span
      style={{
        position: 'relative',
        color: alarming ? 'var(--alarm)' : undefined,
        fontWeight: alarming ? 600 : 400,
      }}
    >
      <span aria-hidden="true">
        {behind ? '▾\u00a0' : ''}
        {fact}
        <span className="muted" style={{ fontWeight: 400 }}>
          {'\u00a0/\u00a0'}
          {plan}
        </span>
      </span>
      <span style={HIDDEN}>
        {w.cell(fact, plan)}
        {behind ? `, ${w.behind}` : ''}
      </span>
    </span>
  );
}

/** Share of the plan below which a number is shown in the colour of alarm. */
const ALARMING = 0.7;

const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

/** «9–15 ноя» of the week that begins on `monday`. */
function shortSpan(monday: string, locale: 'ru' | 'en'): string {
  const sunday = addDays(monday, 6);
  const [from, to] = [formatDayWords(monday, locale), formatDayWords(sunday, locale)];
  const [firstDay = '', firstMonth = ''] = from.split('\u00a0');
  const [lastDay = '', lastMonth = ''] = to.split('\u00a0');
  const short = (month: string) => month.slice(0, 3);
  return firstMonth === lastMonth
    ? `${firstDay}–${lastDay}\u00a0${short(lastMonth)}`
    : `${firstDay}\u00a0${short(firstMonth)}–${lastDay}\u00a0${short(lastMonth)}`;
}
