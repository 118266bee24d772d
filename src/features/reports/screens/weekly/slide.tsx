// One matter of the meeting, in large type: whose, what, the money, how long it waits, what was decided last time.
import { Button, Group } from '@mantine/core';
import type { RefObject } from 'react';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import type { WeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { LastTime } from './agenda.tsx';
import { Decide } from './decide.tsx';
import { Settle } from './decision-row.tsx';
import { ItemFacts } from './item-facts.tsx';
import { AlsoFor, ItemAbout, useTitle, WayOn } from './item-head.tsx';
import type { Card } from './meeting-screen.tsx';

export function Slide({
  head,
  ...props
}: {
  item: WeeklyItem;
  card: Card;
  head: RefObject<HTMLHeadingElement | null>;
  deciding: string | null;
  onDecide: (id: string | null) => void;
  onDiscussed: () => void;
  onBack: () => void;
  onMark: (discussed: boolean) => void;
}) {
  const { item, card } = props;
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const title = useTitle();
  const lead = useMay()('weekly.lead');
  return (
    <article className="meeting-slide">
      <p className="meeting-eyebrow">
        <span className="meeting-section" data-section={item.section}>
          {words.sections[item.section]}
        </span>
        <AlsoFor item={item} />
      </p>
      <div className="meeting-title">
        <h1 ref={head} tabIndex={-1} data-autofocus data-long={title(item).length > 40 || undefined}>
          {title(item)}
        </h1>
        <Figures item={item} />
      </div>
      <p className="meeting-about">
        <ItemAbout item={item} /> <WayOn item={item} apart />
      </p>
      <div className="meeting-facts">
        <ItemFacts item={item} />
      </div>
      {item.decision ? <Settle decision={item.decision} /> : null}
      {item.lastDecided.length > 0 ? <LastTime item={item} /> : null}
      <Decide item={item} card={card} open={props.deciding} onOpen={props.onDecide} />
      <footer className="meeting-foot">
        <Button variant="subtle" size="md" onClick={props.onBack}>
          {w.previous}
        </Button>
        <span className="meeting-keys muted">{lead ? w.keys : null}</span>
        <Group gap="xs" wrap="nowrap">
          {item.discussedAt !== null && lead ? (
            <Button variant="subtle" size="md" onClick={() => props.onMark(false)}>
              {w.undiscuss}
            </Button>
          ) : null}
          <Button size="md" onClick={props.onDiscussed}>
            {lead && item.discussedAt === null ? w.discussed : w.nextDeed}
          </Button>
        </Group>
      </footer>
    </article>
  );
}

/** The two numbers a room looks at: money and days. */
function Figures({ item }: { item: WeeklyItem }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const { locale } = useLanguage();
  const risk = item.case !== null || item.common !== null || item.decision !== null;
  return (
    <dl className="meeting-figures">
      {item.revenue > 0 && risk ? (
        <div>
          <dt>{w.atRisk}</dt>
          <dd className="tabular weekly-alarm">{formatMoneyShort(item.revenue, locale)}</dd>
        </div>
      ) : null}
      {item.waitsDays ? (
        <div>
          <dt>{w.waiting}</dt>
          <dd className="tabular">{words.waits(item.waitsDays)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
