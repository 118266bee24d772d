import { formatDayWords } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { MAY_GO_ON } from '../../shapes/call.ts';
import type { OpenQuestionnaire } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useBegin } from '#features/questionnaires/screens/use-begin.ts';
import { RowLink } from '../row-link.tsx';

/** Questionnaires begun and not handed in: what can go on first, what waits for others folded below. */
export function OpenQuestionnaires({ rows }: { rows: readonly OpenQuestionnaire[] }) {
  const w = useWords(myDayWords);
  const { begin, pending, problem } = useBegin();
  const waiting = rows.filter(isWaiting);
  const line = (row: OpenQuestionnaire) => (
    <Line key={row.id ?? row.client.id} row={row} busy={pending} onBegin={() => void begin(row.client.id)} />
  );
  return (
    <>
      <ul className="stack-cards">{rows.filter((row) => !isWaiting(row)).map(line)}</ul>
      {problem ? <Problem problem={problem} /> : null}
      {waiting.length ? (
        <details className="fold">
          <summary>{w.waitForOthers(waiting.length)}</summary>
          <ul className="stack-cards">{waiting.map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** Paused on quality and not yet confirmed: nothing to fill in today (M9.8). */
function isWaiting(row: OpenQuestionnaire): boolean {
  return row.state === 'paused_quality' && !MAY_GO_ON.has(row.case?.state ?? '');
}

function Line({ row, busy, onBegin }: { row: OpenQuestionnaire; busy: boolean; onBegin: () => void }) {
  const w = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const waits = row.case ? w.caseStates[row.case.state as keyof typeof w.caseStates] : null;
  const since = w.since(formatDayWords(dayAt(row.since, timeZone), locale, today));
  const state = [w.questionnaireStates[row.state], waits, since].filter(Boolean).join(' · ');
  return (
    <RowLink
      to={row.id === null ? onBegin : `/questionnaires/${row.id}`}
      busy={busy}
      name={row.client.name}
      alarm={row.state === 'returned'}
      ready={!isWaiting(row)}
      state={
        <>
          {state}
          {row.returnedReason ? <span className="quoted">«{row.returnedReason}»</span> : null}
        </>
      }
      deed={deedOf(row, w)}
    />
  );
}

function deedOf(row: OpenQuestionnaire, w: (typeof myDayWords)['ru']): string {
  if (row.id === null) return w.begin;
  if (row.state === 'completed') return w.handIn;
  return isWaiting(row) ? w.look : w.goOn;
}
