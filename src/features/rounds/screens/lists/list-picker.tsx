import { Text, UnstyledButton } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { formatMoneyShort } from '#kernel/money.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { ParticipantRow, RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { Bar } from '../bar.tsx';
import { DRAGGED } from './client-row.tsx';
import { ALL, type Moving, UNPLACED } from './lists-board.tsx';

/** Lists with size, value and capacity as bars; a client may be dropped on one. */
export function ListPicker(props: {
  view: RoundView;
  round: RoundHead;
  current: string;
  onChoose: (list: string) => void;
  onDrop?: (moving: Moving, to: string) => void;
}) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const { totals, participants } = props.view;
  const unplaced = totals.clients - totals.placed;
  const richest = Math.max(...participants.map((one) => one.list.value), 1);
  const plain = (list: string, label: string, count: number) => (
    <UnstyledButton
      key={list}
      aria-pressed={props.current === list}
      onClick={() => props.onChoose(list)}
      style={rowStyle(props.current === list, false)}
    >
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
        <Text span fz="sm" fw={600}>
          {label}
        </Text>
        <Text span fz="sm" className="tabular">
          {formatNumber(count, locale)}
        </Text>
      </span>
    </UnstyledButton>
  );
  return (
    <section
      className="sheet"
      aria-label={w.people}
      style={{ padding: 6, display: 'grid', gap: 2, position: 'sticky', top: 64 }}
    >
      <div style={{ maxHeight: 'calc(100vh - 130px)', overflowY: 'auto', display: 'grid', gap: 2 }}>
        {plain(ALL, w.all, totals.clients)}
        {unplaced > 0 ? plain(UNPLACED, w.unplaced, unplaced) : null}
        {participants.map((one) => (
          <ListRow
            key={one.id}
            participant={one}
            richest={richest}
            running={props.round.state !== 'planned'}
            active={props.current === one.id}
            onChoose={() => props.onChoose(one.id)}
            {...(props.onDrop ? { onDrop: (moving: Moving) => props.onDrop?.(moving, one.id) } : {})}
          />
        ))}
      </div>
      <Text fz={12} className="muted" px={8} py={4}>
        {w.bars}
      </Text>
    </section>
  );
}

function ListRow(props: {
  participant: ParticipantRow;
  richest: number;
  running: boolean;
  active: boolean;
  onChoose: () => void;
  onDrop?: (moving: Moving) => void;
}) {
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const [over, setOver] = useState(false);
  const { employee, list, capacity } = props.participant;
  const pinned = list.pinned > 0 ? w.pinnedCount(list.pinned) : '';
  const accepts = (event: DragEvent) => props.onDrop && event.dataTransfer.types.includes(DRAGGED);
  return (
    <UnstyledButton
      aria-pressed={props.active}
      onClick={props.onChoose}
      style={rowStyle(props.active, over)}
      onDragOver={(event: DragEvent) => {
        if (!accepts(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        setOver(false);
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (!dragged) return;
        event.preventDefault();
        props.onDrop?.(JSON.parse(dragged) as Moving);
      }}
    >
      <span style={{ display: 'flex', justifyContent: 'space-between', gap: 8, marginBottom: 4 }}>
        <Text span fz="sm" fw={props.active ? 600 : 500}>
          {employee.name}
        </Text>
        <Text span fz="sm" className="tabular" c={list.clients > capacity ? 'var(--alarm)' : undefined}>
          {w.size(list.clients, capacity)}
        </Text>
      </span>
      <Bar value={list.clients} max={capacity} {...(props.running ? { done: list.counted } : {})} />
      <span style={{ display: 'block', margin: '3px 0 2px' }}>
        <Bar value={list.value} max={props.richest} height={3} tone="var(--state-booked)" />
      </span>
      <span
        className="muted tabular"
        style={{ display: 'flex', justifyContent: 'space-between', gap: 8, fontSize: 13 }}
      >
        <span>{props.running ? w.done(list.counted, list.clients) : pinned}</span>
        <span>{formatMoneyShort(list.value, locale)}</span>
      </span>
    </UnstyledButton>
  );
}

function rowStyle(active: boolean, over: boolean) {
  return {
    width: '100%',
    padding: '8px 10px',
    borderRadius: 8,
    background: active ? 'color-mix(in srgb, var(--accent) 11%, transparent)' : 'transparent',
    outline: over ? '2px dashed var(--accent)' : undefined,
    outlineOffset: -2,
  };
}
