import { Button, Checkbox, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { listWords } from '../../words/list.ts';

export interface FilterOption {
  value: string;
  label: ReactNode;
  /** For narrowing a long list by typing. */
  text: string;
}

const LONG = 12;

/** One filter as a button with its choices; the number says how many are chosen. */
export function FilterMenu(props: {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  single?: boolean;
  onChange: (values: string[]) => void;
}) {
  const w = useWords(listWords);
  const [typed, setTyped] = useState('');
  const shown = props.options.filter((one) => one.text.toLowerCase().includes(typed.trim().toLowerCase()));
  const toggle = (value: string) => {
    const has = props.chosen.includes(value);
    if (props.single) props.onChange(has ? [] : [value]);
    else props.onChange(has ? props.chosen.filter((one) => one !== value) : [...props.chosen, value]);
  };
  return (
    <Popover position="bottom-start" shadow="md" trapFocus onClose={() => setTyped('')}>
      <Popover.Target>
        <Button
          variant={props.chosen.length ? 'light' : 'default'}
          size="xs"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {props.chosen.length && !props.single ? `${props.label}: ${props.chosen.length}` : props.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={6} role="group" aria-label={props.label}>
          {props.options.length > LONG ? (
            <TextInput
              size="xs"
              aria-label={w.search}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          ) : null}
          <ScrollArea.Autosize mah={320} type="auto">
            <Stack gap={6} miw={180} pr="xs" pt={2} pl={2}>
              {shown.map((one) => (
                <Checkbox
                  key={one.value}
                  size="sm"
                  label={one.label}
                  checked={props.chosen.includes(one.value)}
                  onChange={() => toggle(one.value)}
                />
              ))}
              {shown.length === 0 ? <Text className="muted">{w.nothingFound}</Text> : null}
            </Stack>
          </ScrollArea.Autosize>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
