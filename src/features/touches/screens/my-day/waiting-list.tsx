import { Button, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { WaitingCase } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Phones } from '../phones.tsx';
import { RowLink } from '../row-link.tsx';

/** Cases that wait for the curator's call, and those that wait for the client's answer (M9.7). */
export function WaitingList({ waiting }: { waiting: readonly WaitingCase[] }) {
  const w = useWords(myDayWords);
  return (
    <ul className="stack-cards">
      {waiting.map((one) =>
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

/** To be called today: who, the number, and the way to record what the client says. */
function Restored({ one }: { one: WaitingCase }) {
  const w = useWords(myDayWords);
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
      </div>
    </li>
  );
}
