import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { useWords } from '#ui/i18n.tsx';

/** Moves one element of a list to another place. */
function shift<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** A list of a question's parts: each can be moved and removed, a new one is added at the end. */
export function ListRows<Item>(props: {
  label: string;
  items: readonly Item[];
  nameOf: (index: number) => string;
  onChange: (items: Item[]) => void;
  add: string;
  make: () => Item;
  most?: number;
  children: (item: Item, change: (next: Item) => void, index: number) => ReactNode;
}) {
  const w = useWords(editorWords);
  const { items, onChange, nameOf } = props;
  const change = (index: number, next: Item) => onChange(items.map((one, at) => (at === index ? next : one)));
  return (
    <fieldset className="designer-list">
      <legend>{props.label}</legend>
      {items.map((item, index) => (
        // Parts have no identity of their own while their code is being typed.
        // oxlint-disable-next-line no-array-index-key
        <div className="designer-row" key={index}>
          <div className="designer-row-body">
            {props.children(item, (next) => change(index, next), index)}
          </div>
          <div className="designer-row-acts">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${w.up}: ${nameOf(index)}`}
              disabled={index === 0}
              onClick={() => onChange(shift(items, index, index - 1))}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${w.down}: ${nameOf(index)}`}
              disabled={index === items.length - 1}
              onClick={() => onChange(shift(items, index, index + 1))}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${w.remove}: ${nameOf(index)}`}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      {props.most !== undefined && items.length >= props.most ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...items, props.make()])}
        >
          {props.add}
        </Button>
      )}
    </fieldset>
  );
}
