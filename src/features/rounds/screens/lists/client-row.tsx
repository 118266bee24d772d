import { ActionIcon, Checkbox, Group, Text } from '@mantine/core';
import { IconArrowsRightLeft, IconPin, IconPinFilled } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { PlacementRow } from '../../shapes/contracts/lists.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';
import { describeReason } from '../../words/split.ts';
import { MoveMenu } from './move-menu.tsx';

/** The kind of thing being dragged: clients, as JSON of `Moving`. */
export const DRAGGED = 'application/x-ryadom-clients';

/** One client: name, town and value, why it is on this list, and what can be done with it. */
export function ClientRow(props: {
  row: PlacementRow;
  names: Record<string, string>;
  view: RoundView;
  round: RoundHead;
  withList: boolean;
  mayMove: boolean;
  chosen: ReadonlySet<string>;
  onToggle: () => void;
  onMove: (to: string) => void;
  onPin: (pinned: boolean) => void;
}) {
  const { row, round } = props;
  const { client } = row;
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const drag = (event: DragEvent) => {
    const ids = props.chosen.has(client.id) ? [...props.chosen] : [client.id];
    event.dataTransfer.setData(DRAGGED, JSON.stringify({ ids, name: client.name }));
    event.dataTransfer.effectAllowed = 'move';
  };
  return (
    <li
      draggable={props.mayMove}
      onDragStart={drag}
      style={{
        display: 'flex',
        gap: 10,
        padding: '9px 12px',
        borderBottom: '1px solid var(--line)',
        alignItems: 'flex-start',
        cursor: props.mayMove ? 'grab' : undefined,
      }}
    >
      {props.mayMove ? (
        <Checkbox
          mt={2}
          aria-label={w.select(client.name)}
          checked={props.chosen.has(client.id)}
          onChange={props.onToggle}
        />
      ) : null}
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap={8} justify="space-between" wrap="nowrap" align="baseline">
          <Text fz="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            <AppLink to={`/clients/${client.id}`} style={{ color: 'inherit' }}>
              {client.name}
            </AppLink>
          </Text>
          <Text fz="sm" className="tabular" style={{ whiteSpace: 'nowrap' }}>
            {formatMoneyShort(client.value, locale)}
          </Text>
        </Group>
        <Reasons {...props} />
        <Marks row={row} round={round} withList={props.withList} />
      </div>
      {props.mayMove ? (
        <Group gap={2} wrap="nowrap">
          {round.state === 'planned' && row.participant ? (
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-pressed={row.pinned}
              aria-label={row.pinned ? w.unpin(client.name) : w.pin(client.name)}
              title={row.pinned ? w.unpin(client.name) : w.pin(client.name)}
              onClick={() => props.onPin(!row.pinned)}
            >
              {row.pinned ? <IconPinFilled size={18} /> : <IconPin size={18} />}
            </ActionIcon>
          ) : null}
          <MoveMenu
            view={props.view}
            round={round}
            current={row.participant?.id ?? ''}
            fromNowhere={row.participant === null}
            onPick={props.onMove}
          >
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={w.move(client.name)}
              title={w.move(client.name)}
            >
              <IconArrowsRightLeft size={18} />
            </ActionIcon>
          </MoveMenu>
        </Group>
      ) : null}
    </li>
  );
}

function Reasons({ row, names }: { row: PlacementRow; names: Record<string, string> }) {
  const { locale } = useLanguage();
  if (row.reasons.length === 0) return null;
  const told = row.reasons.map((reason) =>
    describeReason(reason, { client: () => row.client.name, employee: (id) => names[id] ?? '—' }, locale),
  );
  const sentence = told.join('; ');
  return (
    <Text fz={13} className="muted">
      {sentence.charAt(0).toUpperCase() + sentence.slice(1)}
    </Text>
  );
}

function Marks({ row, round, withList }: { row: PlacementRow; round: RoundHead; withList: boolean }) {
  const w = useWords(listWords);
  const moved = row.last !== null && row.last.id !== row.participant?.employeeId;
  const marks = [
    withList ? (row.participant?.name ?? w.unplaced) : null,
    row.client.city,
    row.pinned && round.state === 'planned' ? w.pinned : null,
    moved && row.last ? w.last(row.last.name) : null,
    round.state === 'planned' ? null : row.counted ? w.counted : null,
    row.handovers > 0 ? w.history(row.handovers) : null,
  ].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  return <Text fz={13}>{marks.join(' · ')}</Text>;
}
