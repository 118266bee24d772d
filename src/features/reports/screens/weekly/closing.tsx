// The end of the meeting: what was decided, what was passed over, and the deed that sends the minutes.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RefObject } from 'react';
import { tellRefused } from '#features/touches/screens/use-undo.tsx';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import type { endWeekly } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { AddItem } from './add-item.tsx';
import { Decide } from './decide.tsx';
import { Decision } from './decision-row.tsx';
import { useTitle } from './item-head.tsx';
import type { Card } from './meeting-screen.tsx';

export function Closing({
  head,
  ...props
}: {
  card: Card;
  head: RefObject<HTMLHeadingElement | null>;
  deciding: string | null;
  onDecide: (id: string | null) => void;
  onJump: (itemId: string) => void;
}) {
  const { meeting, items, decisions } = props.card;
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const title = useTitle();
  const lead = useMay()('weekly.lead');
  const go = useGo();
  const end = useWrite<typeof endWeekly>('reports.end-weekly');
  const skipped = items.filter(({ discussedAt }) => discussedAt === null);
  const about = decisions.filter(({ itemId }) => itemId !== null);
  const deed = async () => {
    await end.mutateAsync({ meetingId: meeting.id });
    notifications.show({ message: w.ended });
    go(`/weekly/${meeting.id}`, { replace: true });
  };
  return (
    <article className="meeting-slide">
      <div className="meeting-title">
        <h1 ref={head} tabIndex={-1} data-autofocus>
          {w.closing}
        </h1>
      </div>
      <p className="meeting-about">
        {w.closingText(items.length - skipped.length, items.length)}{' '}
        {decisions.length > 0 ? words.decisions(decisions.length) : words.nothingDecided}
      </p>
      {about.length > 0 ? (
        <ul className="weekly-decisions">
          {about.map((row) => (
            <Decision key={row.id} row={row} plain />
          ))}
        </ul>
      ) : null}
      <Decide item={null} card={props.card} open={props.deciding} onOpen={props.onDecide} />
      {skipped.length > 0 ? (
        <section className="meeting-skipped">
          <h2>{w.skipped}</h2>
          <ul>
            {skipped.map((item) => (
              <li key={item.key}>
                <button type="button" className="meeting-jump" onClick={() => props.onJump(item.id ?? '')}>
                  {title(item)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lead ? (
        <>
          <AddItem meetingId={meeting.id} onAdded={props.onJump} />
          <footer className="meeting-foot">
            <span />
            <Button size="md" loading={end.isPending} onClick={() => void deed().catch(tellRefused)}>
              {w.end}
            </Button>
          </footer>
        </>
      ) : null}
    </article>
  );
}
