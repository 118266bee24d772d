// The whole agenda at the side: what has been talked of, where one is, and a way to any of it.
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { useTitle } from './item-head.tsx';
import type { Card } from './meeting-screen.tsx';

export function Overview(props: { card: Card; at: number; open: boolean; onJump: (to: number) => void }) {
  const { items, decisions } = props.card;
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const title = useTitle();
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one is stays in sight
  useEffect(() => void current.current?.scrollIntoView({ block: 'nearest' }), [props.at]);
  const line = (at: number, name: string, mark: { discussed?: boolean; decided?: boolean } = {}) => (
    <button
      type="button"
      className="meeting-line"
      ref={props.at === at ? current : undefined}
      aria-current={props.at === at ? 'step' : undefined}
      onClick={() => props.onJump(at)}
    >
      <span className="meeting-line-mark">
        {mark.discussed ? <IconCheck size={16} aria-label={w.discussedMark} /> : null}
      </span>
      <span className="meeting-line-name">{name}</span>
      {mark.decided ? <span className="meeting-line-decided" aria-hidden="true" /> : null}
    </button>
  );
  return (
    <nav className="meeting-overview" data-open={props.open || undefined} aria-label={w.overview}>
      {line(0, w.opening)}
      {items.map((item, index) => (
        <div key={item.key}>
          {item.section === items[index - 1]?.section ? null : (
            <p className="meeting-part">{words.sections[item.section]}</p>
          )}
          {line(index + 1, title(item), {
            discussed: item.discussedAt !== null,
            decided: decisions.some(({ itemId }) => itemId === item.id),
          })}
        </div>
      ))}
      <p className="meeting-part" aria-hidden="true" />
      {line(items.length + 1, w.closing)}
    </nav>
  );
}
