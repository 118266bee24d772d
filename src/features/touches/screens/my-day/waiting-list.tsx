import { Button, Text } from '@mantine/core';
import { formatDayWords } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMe } from '#ui/me.tsx';
import type { AnsweredNo, WaitingCase } from '../../shapes/contracts/my-day.ts';
import { callWords } from '../../words/call.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Phones } from '../phones.tsx';
import { RowLink } from '../row-link.tsx';

/** What clients answered «no» to, cases that wait for the curator's call, and those that wait for an answer (M9.7). */
export function WaitingList(props: { waiting: readonly WaitingCase[]; answeredNo: readonly AnsweredNo[] }) {
  const w = useWords(myDayWords);
  return (
    <ul className="stack-cards">
      {props.answeredNo.map((one) => (
        <SaidNo key={one.caseId} one={one} />
      ))}
      {props.waiting.map((one) =>
        one.state === 'restored' ? (
          <Restored key={one.caseId} one={one} />
        ) : (
          <RowLink
            key={one.caseId}
            to={`/register/${one.caseId}`}
            name={one.client.name}
            state={`${w.offered} · ${w.workingDays(one.workingDays)} · ${w.caseNumber(one.year, one.number)}`}
            deed={w.openCase}
            ready
          />
        ),
      )}
    </ul>
  );
}

/** The client is not satisfied: their words, and whose turn it is now. After a «no» it is the service side's. */
function SaidNo({ one }: { one: AnsweredNo }) {
  const w = useWords(myDayWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const day = formatDayWords(dayAt(one.saidAt, timeZone), locale, today);
  return (
    <RowLink
      to={`/register/${one.caseId}`}
      name={one.client.name}
      state={
        <>
          <span className="quoted">
            {(one.doubtful ? w.answeredDoubtfully : w.answeredNo)(day, one.words)}
          </span>
          {one.doubtful ? w.callBeforeMeeting : w.backAtService} · {w.caseNumber(one.year, one.number)}
        </>
      }
      deed={one.doubtful ? w.openCase : w.openCaseQuietly}
      ready={one.doubtful}
    />
  );
}

/** To be called today: who, the number, and the way to record what the client says. */
function Restored({ one }: { one: WaitingCase }) {
  const w = useWords(myDayWords);
  const c = useWords(callWords);
  const [person] = one.people;
  return (
    <li className="card" data-open="true">
      <div className="card-body">
        <div>
          <AppLink to={`/clients/${one.client.id}`} style={{ fontWeight: 600 }}>
            {one.client.name}
          </AppLink>{' '}
          <Text component="span" fz="sm" className="muted">
            {w.caseNumber(one.year, one.number)}
          </Text>
          <div className="reason" data-strong="true">
            {w.restored} · {w.workingDays(one.workingDays)}
          </div>
        </div>
        {person ? (
          <Text fz="sm">
            <b>{person.address}</b>
            {person.post ? `, ${person.post}` : ''}
          </Text>
        ) : null}
        {person ? <Phones phones={person.phones.slice(0, 1)} label={w.call} /> : null}
        <Button size="md" renderRoot={(root) => <AppLink to={`/register/${one.caseId}`} {...root} />}>
          {w.askNow}
        </Button>
        <AppLink to={`/call/${one.client.id}`}>{c.openPage}</AppLink>
      </div>
    </li>
  );
}
