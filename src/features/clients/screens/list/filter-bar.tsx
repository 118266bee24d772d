import { Button, Group, Pill } from '@mantine/core';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { ROUND_STATES, type RoundState, StateMark } from '#ui/kit/state-mark.tsx';
import { useMay } from '#ui/me.tsx';
import { uiWords } from '#ui/words.ts';
import type { clientsCities } from '../../shapes/contracts.ts';
import { listWords } from '../../words/list.ts';
import { FilterMenu, type FilterOption } from './filter-menu.tsx';
import type { ListState } from './list-state.ts';

const plain = (value: string, label: string): FilterOption => ({ value, label, text: label });

/** Everything the list can be narrowed by, and what it is narrowed by now. */
export function FilterBar({ state, narrow }: { state: ListState; narrow: boolean }) {
  const w = useWords(listWords);
  const ui = useWords(uiWords);
  const cities = useRead<typeof clientsCities>('clients.cities', {});
  const { many, one, setMany, setOne } = state;
  const segments = (Object.keys(w.segments) as (keyof typeof w.segments)[]).map((key) =>
    plain(key, w.segments[key]),
  );
  const states = ROUND_STATES.map((key) => ({
    value: key,
    label: <StateMark state={key} />,
    text: ui.states[key],
  }));
  const toggle = (key: 'case' | 'archive') => setOne({ [key]: one[key] ? undefined : '1' });
  return (
    <Group gap={6} role="group" aria-label={w.filters}>
      <FilterMenu
        label={w.state}
        options={states}
        chosen={many.state}
        onChange={(values) => setMany('state', values)}
      />
      <FilterMenu
        label={w.segment}
        options={segments}
        chosen={many.segment}
        onChange={(values) => setMany('segment', values)}
      />
      <FilterMenu
        label={w.city}
        options={(cities.data?.rows ?? []).map((row) => ({
          ...plain(row.city, `${row.city} ${row.clients}`),
        }))}
        chosen={many.city}
        onChange={(values) => setMany('city', values)}
      />
      {narrow ? null : <OurPeople state={state} />}
      <Switchable label={w.openCase} on={Boolean(one.case)} onClick={() => toggle('case')} />
      {narrow ? null : (
        <Switchable label={w.archived} on={Boolean(one.archive)} onClick={() => toggle('archive')} />
      )}
    </Group>
  );
}

/** Whose list, and who serves; on a phone people look at their own. */
function OurPeople({ state }: { state: ListState }) {
  const w = useWords(listWords);
  const people = useEmployees();
  const { one, setOne } = state;
  return (
    <>
      <FilterMenu
        single
        label={w.curator}
        options={[plain('none', w.nobody), ...people]}
        chosen={one.curator ? [one.curator] : []}
        onChange={([value]) => setOne({ curator: value })}
      />
      <FilterMenu
        single
        label={w.servedBy}
        options={people}
        chosen={one.served ? [one.served] : []}
        onChange={([value]) => setOne({ served: value })}
      />
    </>
  );
}

function Switchable({ label, on, onClick }: { label: string; on: boolean; onClick: () => void }) {
  return (
    <Button variant={on ? 'light' : 'default'} size="xs" aria-pressed={on} onClick={onClick}>
      {label}
    </Button>
  );
}

function useEmployees(): FilterOption[] {
  const may = useMay();
  const people = useRead<typeof listEmployees>(
    'staff.employees',
    { limit: 200 },
    { enabled: may('people.read') },
  );
  return (people.data?.rows ?? []).map((row) => plain(row.id, `${row.lastName} ${row.firstName}`));
}

/** What is chosen, each to be taken off by itself. */
export function ChosenFilters({ state }: { state: ListState }) {
  const w = useWords(listWords);
  const ui = useWords(uiWords);
  const people = useEmployees();
  const { many, one, setMany, setOne } = state;
  const nameOf = (id: string) => people.find((person) => person.value === id)?.text ?? '…';
  const without = (filter: 'state' | 'segment' | 'city', value: string) => () =>
    setMany(
      filter,
      many[filter].filter((other) => other !== value),
    );
  const chips: { text: string; remove: () => void }[] = [
    ...many.state.map((key) => ({
      text: ui.states[key as RoundState] ?? key,
      remove: without('state', key),
    })),
    ...many.segment.map((key) => ({
      text: `${w.segment} ${w.segments[key as keyof typeof w.segments] ?? key}`,
      remove: without('segment', key),
    })),
    ...many.city.map((city) => ({ text: city, remove: without('city', city) })),
  ];
  if (one.curator) {
    const text = one.curator === 'none' ? w.nobody : `${w.curator}: ${nameOf(one.curator)}`;
    chips.push({ text, remove: () => setOne({ curator: undefined }) });
  }
  if (one.served)
    chips.push({ text: `${w.servedBy}: ${nameOf(one.served)}`, remove: () => setOne({ served: undefined }) });
  if (one.case) chips.push({ text: w.openCase, remove: () => setOne({ case: undefined }) });
  if (one.archive) chips.push({ text: w.archived, remove: () => setOne({ archive: undefined }) });
  if (chips.length === 0) return null;
  return (
    <Group gap={6}>
      {chips.map((chip) => (
        <Pill
          key={chip.text}
          withRemoveButton
          onRemove={chip.remove}
          removeButtonProps={{ 'aria-label': w.removeFilter(chip.text), 'aria-hidden': false, tabIndex: 0 }}
        >
          {chip.text}
        </Pill>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={state.clear}>
        {w.clearAll}
      </Button>
    </Group>
  );
}
