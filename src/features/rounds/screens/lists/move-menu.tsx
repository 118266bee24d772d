import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '#ui/i18n.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { listWords } from '../../words/screen/lists.ts';

/** To whose list? With the room each has; in a running round the panel asks for the reason next. */
export function MoveMenu(props: {
  view: RoundView;
  round: RoundHead;
  current: string;
  fromNowhere: boolean;
  onPick: (to: string) => void;
  children: ReactNode;
}) {
  const w = useWords(listWords);
  const planned = props.round.state === 'planned';
  return (
    // Beside its button, not at the end of the page: there it would stand outside every landmark.
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false} shadow="md">
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown
        mah={360}
        style={{ overflowY: 'auto' }}
        aria-label={planned || props.fromNowhere ? w.moveTo : w.handOver}
      >
        {props.view.participants
          .filter((one) => one.id !== props.current)
          .map((one) => (
            <Menu.Item key={one.id} disabled={one.room === 0} onClick={() => props.onPick(one.id)}>
              {w.toRoom(one.employee.name, one.room)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
