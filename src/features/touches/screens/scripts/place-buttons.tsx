// What can be put into a text: a button each; a name asks in which form, and shows how it will sound.
import { Button, Group, Menu, Popover, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { NAME_CASES } from '#features/clients/shapes/name-form.ts';
import { BENT_PLACEHOLDERS, PLAIN_PLACEHOLDERS, type ScriptValues } from '../../shapes/script.ts';
import { placeWords } from '../../words/script-places.ts';
import { useSample } from './sample.ts';

/** `cases`: the language of the script bends names. */
export function PlaceButtons({ cases, onInsert }: { cases: boolean; onInsert: (place: string) => void }) {
  const w = useWords(placeWords);
  const values = useSample();
  return (
    <Group gap={4} mt={6} role="group" aria-label={w.insert}>
      {BENT_PLACEHOLDERS.map((place) =>
        cases ? (
          <Menu key={place} position="bottom-start" returnFocus={false}>
            <Menu.Target>
              <Button {...SMALL} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
                {w.places[place]}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {NAME_CASES.map((one) => (
                <Menu.Item
                  key={one}
                  onClick={() => onInsert(one === 'nominative' ? `{${place}}` : `{${place}:${one}}`)}
                >
                  {w.example(w.cases[one], formsOf(values, place)?.[one] ?? '')}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          <Button key={place} {...SMALL} onClick={() => onInsert(`{${place}}`)}>
            {w.places[place]}
          </Button>
        ),
      )}
      {PLAIN_PLACEHOLDERS.map((place) => (
        <Button key={place} {...SMALL} onClick={() => onInsert(`{${place}}`)}>
          {w.places[place]}
        </Button>
      ))}
      {cases ? <ByGender onInsert={onInsert} /> : null}
    </Group>
  );
}

const SMALL = { size: 'compact-sm', variant: 'default', fw: 400 } as const;

function formsOf({ person, me }: ScriptValues, place: (typeof BENT_PLACEHOLDERS)[number]) {
  if (place === 'me') return me.name;
  return place === 'person.name' ? person?.name : person?.address;
}

/** «рад» or «рада»: by whoever speaks, or by whoever is spoken to. */
function ByGender({ onInsert }: { onInsert: (place: string) => void }) {
  const w = useWords(placeWords);
  const empty = { of: 'me', male: '', female: '' };
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(empty);
  // A bar or a brace would end the choice in its middle.
  const clean = (form: string) => form.replaceAll(/[{}|]/g, '').trim();
  const [male, female] = [clean(typed.male), clean(typed.female)];
  const put = () => {
    onInsert(`{${typed.of}.gender:${male}|${female}}`);
    setTyped(empty);
    setOpen(false);
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      position="bottom-start"
      width={280}
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          {...SMALL}
          onClick={() => setOpen(!open)}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {w.byGender}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text fz="sm">{w.byGenderHint}</Text>
          <SegmentedControl
            value={typed.of}
            onChange={(of) => setTyped({ ...typed, of })}
            data={[
              { value: 'me', label: w.ofMe },
              { value: 'person', label: w.ofPerson },
            ]}
          />
          {(['male', 'female'] as const).map((form) => (
            <TextInput
              key={form}
              label={w[form]}
              value={typed[form]}
              maxLength={60}
              onChange={(event) => setTyped({ ...typed, [form]: event.currentTarget.value })}
            />
          ))}
          <Button type="button" disabled={!male || !female} onClick={put}>
            {w.put}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
