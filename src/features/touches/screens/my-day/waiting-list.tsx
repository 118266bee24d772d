import { Button, Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { WaitingCase } from '../../shapes/contracts/my-day.ts';
import { myDayWords } from '../../words/my-day.ts';
import { Phones } from '../phones.tsx';

/** Cases that wait for the curator's call or the client's answer (M9.7). */
export function WaitingList({ waiting }: { waiting: readonly WaitingCase[] }) {
  const w = useWords(myDayWords);
  return (
    <ul className="stack-cards">
      {waiting.map((one) => {
        const [person] = one.people;
        const restored = one.state === 'restored';
        return (
          <li key={one.caseId} className="card">
            <div className="card-body">
              <div>
                <AppLink to={`/clients/${one.client.id}`} style={{ fontWeight: 600 }}>
                  {one.client.name}
                </AppLink>{' '}
                <Text component="span" fz="sm" className="muted">
                  {w.caseNumber(one.year, one.number)}
                </Text>
                <div className="reason" data-strong={restored}>
                  {restored ? w.restored : w.offered} · {w.workingDays(one.workingDays)}
                </div>
              </div>
              {person ? (
                <Text fz="sm">
                  <b>{person.address}</b>
                  {person.post ? `, ${person.post}` : ''}
                </Text>
              ) : null}
              {person ? <Phones phones={person.phones.slice(0, 1)} label={w.call} /> : null}
              <Button
                size="md"
                variant={restored ? 'filled' : 'default'}
                renderRoot={(root) => <AppLink to={`/register/${one.caseId}`} {...root} />}
              >
                {restored ? w.askNow : w.openCase}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
