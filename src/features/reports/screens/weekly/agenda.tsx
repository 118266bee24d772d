// The agenda as a list, before the meeting and in its minutes: section by section, every item in a few lines.
import { Button } from '@mantine/core';
import { tellRefused, useUndo } from '#features/touches/screens/use-undo.tsx';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { SECTIONS } from '../../shapes/weekly.ts';
import type {
  addWeeklyItem,
  DecisionRow,
  removeWeeklyItem,
  WeeklyItem,
} from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { Decision } from './decision-row.tsx';
import { ItemFacts } from './item-facts.tsx';
import { AlsoFor, ItemAbout, Money, useTitle, WayOn } from './item-head.tsx';

export function Agenda(props: {
  items: readonly WeeklyItem[];
  decisions: readonly DecisionRow[];
  /** Matters added by hand may be taken off. */
  meetingId?: string;
  /** Minutes tell what was not talked of. */
  held?: boolean;
}) {
  const w = useWords(weeklyWords);
  const sections = SECTIONS.map((section) => ({
    section,
    items: props.items.filter((item) => item.section === section),
  })).filter(({ items }) => items.length > 0);
  return sections.map(({ section, items }) => (
    <section key={section} id={section} className="weekly-section">
      <h2>
        {w.sections[section]} <span className="muted weekly-count">{items.length}</span>
      </h2>
      <ol className="sheet weekly-items">
        {items.map((item) => (
          <Item key={item.key} item={item} {...props} />
        ))}
      </ol>
    </section>
  ));
}

function Item(props: {
  item: WeeklyItem;
  decisions: readonly DecisionRow[];
  meetingId?: string;
  held?: boolean;
}) {
  const { item } = props;
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const title = useTitle();
  const decided = props.decisions.filter(({ itemId }) => itemId !== null && itemId === item.id);
  return (
    <li className="weekly-item">
      <div className="weekly-item-head">
        <h3>{title(item)}</h3>
        <span className="muted weekly-small">
          <ItemAbout item={item} />
        </span>
        <AlsoFor item={item} />
        {props.held && item.discussedAt === null ? (
          <span className="weekly-chip">{words.notDiscussed}</span>
        ) : null}
      </div>
      <div className="weekly-item-side">
        <span className="weekly-money">
          <Money item={item} />
        </span>
        <span className="weekly-small">
          <WayOn item={item} />
        </span>
        {props.meetingId && item.text && item.id ? (
          <Remove itemId={item.id} text={item.text} meetingId={props.meetingId} clientId={item.clientId} />
        ) : null}
      </div>
      <div className="weekly-item-facts">
        <ItemFacts item={item} />
        {item.lastDecided.length > 0 && !props.held ? <LastTime item={item} /> : null}
        {decided.length > 0 ? (
          <ul className="weekly-decisions" aria-label={w.decisions}>
            {decided.map((row) => (
              <Decision key={row.id} row={row} plain under />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

/** What the last meeting that spoke of it decided, and what became of that. */
export function LastTime({ item }: { item: WeeklyItem }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  return (
    <div className="weekly-last">
      <span className="muted">{w.lastTime}</span>
      <ul>
        {item.lastDecided.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen facts never change places
          <li key={index}>
            {one.words}
            <span className={one.state === 'open' ? 'muted' : 'weekly-good'}>
              {` · ${[words.states[one.state], one.outcome].filter(Boolean).join(': ')}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remove(props: { itemId: string; text: string; meetingId: string; clientId: string | null }) {
  const w = useWords(weeklyScreenWords);
  const undo = useUndo();
  const remove = useWrite<typeof removeWeeklyItem>('reports.remove-weekly-item');
  const add = useWrite<typeof addWeeklyItem>('reports.add-weekly-item');
  const take = async () => {
    await remove.mutateAsync({ itemId: props.itemId });
    const { meetingId, text, clientId } = props;
    undo({
      message: w.removed,
      deed: w.undo,
      undo: () => add.mutateAsync({ id: newId(), meetingId, text, clientId }),
    });
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={remove.isPending}
      aria-label={`${w.remove}: ${props.text}`}
      onClick={() => void take().catch(tellRefused)}
    >
      {w.remove}
    </Button>
  );
}
