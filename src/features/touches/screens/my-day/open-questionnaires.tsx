import { Button, Text } from '@mantine/core';
import { formatDayWords } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import type { OpenQuestionnaire } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useBegin } from '../use-begin.ts';

/** Questionnaires begun and not handed in, and meetings from which none was begun. */
export function OpenQuestionnaires({ rows }: { rows: readonly OpenQuestionnaire[] }) {
  return (
    <ul className="stack-cards">
      {rows.map((row) => (
        <Line key={row.id ?? row.client.id} row={row} />
      ))}
    </ul>
  );
}

function Line({ row }: { row: OpenQuestionnaire }) {
  const w = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const waits = row.case ? w.caseStates[row.case.state as keyof typeof w.caseStates] : null;
  const state = [
    w.questionnaireStates[row.state],
    waits,
    w.since(formatDayWords(dayAt(row.since, timeZone), locale, today)),
  ];
  return (
    <li className="card">
      <div className="card-body" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' }}>
        <div>
          <AppLink to={`/clients/${row.client.id}`} style={{ fontWeight: 600 }}>
            {row.client.name}
          </AppLink>
          <div className="reason" data-alarm={row.state === 'returned'}>
            {state.filter(Boolean).join(' · ')}
          </div>
          {row.returnedReason ? <Text fz="sm">«{row.returnedReason}»</Text> : null}
        </div>
        <Deed row={row} />
      </div>
    </li>
  );
}

function Deed({ row }: { row: OpenQuestionnaire }) {
  const w = useWords(myDayWords);
  const { begin, pending, problem } = useBegin();
  if (row.id === null) {
    return (
      <>
        <Button loading={pending} onClick={() => void begin(row.client.id)}>
          {w.begin}
        </Button>
        {problem ? <Problem problem={problem} /> : null}
      </>
    );
  }
  const ready =
    row.state === 'completed' || (row.state === 'paused_quality' && row.case?.state === 'confirmed');
  const words = row.state === 'completed' ? w.handIn : w.goOn;
  const waits = row.state === 'paused_quality' && !ready;
  return (
    <Button
      variant={ready ? 'filled' : 'default'}
      renderRoot={(root) => <AppLink to={`/questionnaires/${row.id}`} {...root} />}
    >
      {waits ? w.openQuestionnaire : words}
    </Button>
  );
}
