import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { newId } from '#kernel/ids.ts';
import { useWords } from '#ui/i18n.tsx';

/** Entries one can add, take away and put back. */
export function ListEditor<Item extends { id: string }>(props: {
  items: readonly Item[];
  /** Null while one more may not be added yet. */
  add: string | null;
  /** An entry not begun cannot be taken away. */
  blank?: Item;
  disabled?: boolean;
  onChange: (items: Item[]) => void;
  render: (item: Item, change: (patch: Partial<Item>) => void, index: number) => ReactNode;
}) {
  const w = useWords(fillWords);
  const [removed, setRemoved] = useState<{ item: Item; at: number } | null>(null);
  const { items, onChange } = props;
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {items.map((item, index) => (
        <div key={item.id} className="fill-card">
          {props.render(
            item,
            (patch) => onChange(items.map((one) => (one.id === item.id ? { ...one, ...patch } : one))),
            index,
          )}
          {props.disabled || item === props.blank ? null : (
            <div>
              <Button
                variant="subtle"
                color="gray"
                size="compact-md"
                onClick={() => {
                  setRemoved({ item, at: index });
                  onChange(items.filter((one) => one.id !== item.id));
                }}
              >
                {w.list.remove}
              </Button>
            </div>
          )}
        </div>
      ))}
      {removed && !items.some((item) => item.id === removed.item.id && item !== props.blank) ? (
        <p className="fill-quiet" role="status" style={{ margin: 0 }}>
          {w.list.removed}{' '}
          <button
            type="button"
            className="fill-chip"
            onClick={() => {
              onChange(items.toSpliced(removed.at, 0, removed.item));
              setRemoved(null);
            }}
          >
            {w.list.undo}
          </button>
        </p>
      ) : null}
      {props.disabled || props.add === null ? null : (
        <div>
          <Button variant="light" size="md" onClick={() => onChange([...items, { id: newId() } as Item])}>
            {props.add}
          </Button>
        </div>
      )}
    </div>
  );
}
