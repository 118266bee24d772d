// The register's conditions, kept in the address so that a view can be sent to a colleague.
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChevronDown, IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { isDay } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { Sorting } from '#ui/kit/data-table.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { CASE_STATES, SEVERITIES, WORD_STAGES } from '../shapes/case.ts';
import { CODE_KINDS } from '../shapes/codes.ts';
import { REGISTER_ORDERS, RETURNS, WORDLESS } from '../shapes/register-conditions.ts';
import { SEGMENTS } from '../shapes/terms.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { useCodeNames } from './codes.ts';

const VIEWS = ['open', 'resumed', 'all'] as const;
const SIDES = ['anybody', 'service', 'curator', 'client'] as const;

/** The conditions as typed and as the procedure takes them. */
export function useRegisterFilter() {
  const me = useMe();
  const may = useMay();
  const [url, setUrl] = useUrlState();
  const [typed, setTyped] = useState(url['search'] ?? '');
  const search = url['search'] ?? '';
  const seek = useDebouncedCallback((words: string) => setUrl({ search: words || undefined }), 250);
  const view = VIEWS.find((one) => one === url['view']) ?? 'open';
  const named = url['state']?.split(',') ?? [];
  const states = CASE_STATES.filter((one) => named.includes(one));
  const refused = url['refused'] === '1';
  const round = url['round'];
  // Whoever runs the service side opens the register at what it owes; an address with conditions means them.
  const bare = Object.keys(url).every((key) => key === 'case' || key === 'sort');
  const first = bare && may('works.plan') && !may('word.record') ? 'service' : 'anybody';
  const owedBy = SIDES.find((one) => one === url['owed']) ?? first;
  const overdue = url['overdue'] === '1';
  const mine = url['mine'] === '1' && me.employeeId !== null;
  const severities = SEVERITIES.filter((one) => url['severity']?.split(',').includes(one));
  const repeated = url['repeated'] === '1';
  const provisional = url['provisional'] === '1';
  const returned = RETURNS.find((one) => one === url['returned']);
  const wordless = WORDLESS.find((one) => one === url['wordless']);
  const uncoded = CODE_KINDS.find((one) => one === url['uncoded']);
  const segment = SEGMENTS.find((one) => one === url['segment']);
  const outcome = WORD_STAGES.find((one) => one === url['outcome']);
  const { cause, place } = url;
  const year = /^\d{4}$/.test(url['year'] ?? '') ? Number(url['year']) : undefined;
  const dayIn = (name: string) => (isDay(url[name] ?? '') ? url[name] : undefined);
  const sort = url['sort'] ?? '';
  const order = REGISTER_ORDERS.find((one) => one === sort.replace('-', '')) ?? 'due';
  const descending = sort.startsWith('-');
  const [from, to] = [dayIn('from'), dayIn('to')];
  // Those that come with a link from a chart stand as marks one can take off.
  const linked = [round, outcome, returned, wordless, uncoded, segment, cause, place, year, from ?? to].map(
    (one) => one !== undefined,
  );
  const flags = [overdue, mine, refused, repeated, provisional];
  const conditions = [states.length > 0, severities.length > 0, owedBy !== 'anybody', ...flags, ...linked];
  const chosen = conditions.filter(Boolean).length;
  return {
    typed,
    type: (words: string) => {
      setTyped(words);
      seek(words);
    },
    view,
    states,
    owedBy,
    overdue,
    mine,
    refused,
    severities,
    repeated,
    provisional,
    outcome,
    returned,
    wordless,
    uncoded,
    segment,
    cause,
    place,
    year,
    from,
    to,
    round,
    sorting: { by: order, descending },
    sort: ({ by, descending: down }: Sorting) => {
      const bare = by === 'due' && !down;
      setUrl({ sort: bare ? undefined : `${down ? '-' : ''}${by}` });
    },
    set: setUrl,
    /** How many conditions besides the view and the search. */
    chosen,
    isSet: search !== '' || chosen > 0 || view !== 'open',
    reset: () => {
      setTyped('');
      setUrl({
        search: undefined,
        state: undefined,
        owed: undefined,
        overdue: undefined,
        mine: undefined,
        refused: undefined,
        severity: undefined,
        repeated: undefined,
        provisional: undefined,
        outcome: undefined,
        returned: undefined,
        wordless: undefined,
        uncoded: undefined,
        segment: undefined,
        cause: undefined,
        place: undefined,
        year: undefined,
        from: undefined,
        to: undefined,
        round: undefined,
        view: undefined,
      });
    },
    input: {
      view,
      search,
      order,
      descending,
      owedBy,
      overdue,
      refused,
      repeated,
      provisional,
      ...(severities.length > 0 ? { severities } : {}),
      ...(outcome ? { outcome } : {}),
      ...(returned ? { returned } : {}),
      ...(wordless ? { wordless } : {}),
      ...(uncoded ? { uncoded } : {}),
      ...(segment ? { segment } : {}),
      ...(cause ? { causeCode: cause } : {}),
      ...(place ? { placeCode: place } : {}),
      ...(year ? { year } : {}),
      ...(from ? { registeredFrom: from } : {}),
      ...(to ? { registeredTo: to } : {}),
      ...(states.length > 0 ? { states } : {}),
      ...(round ? { roundId: round } : {}),
      ...(mine && me.employeeId ? { curatorEmployeeId: me.employeeId } : {}),
    },
  };
}

export type Filter = ReturnType<typeof useRegisterFilter>;

interface Shown {
  filter: Filter;
  /** On a phone the conditions are folded away: the cases are what one came for. */
  narrow: boolean;
  /** Cases of other curators may stand in the list. */
  others: boolean;
}

export function RegisterFilter({ filter, narrow, others }: Shown) {
  const w = useWords(registerWords);
  const [unfolded, setUnfolded] = useState(false);
  const search = (
    <TextInput
      value={filter.typed}
      onChange={(event) => filter.type(event.currentTarget.value)}
      placeholder={w.search}
      aria-label={w.search}
      {...(narrow ? { style: { flex: 1 } } : { w: 230 })}
    />
  );
  const view = (
    <SegmentedControl
      fullWidth={narrow}
      value={filter.view}
      onChange={(one) => filter.set({ view: one === 'open' ? undefined : one })}
      aria-label={w.view}
      data={VIEWS.map((value) => ({ value, label: w.views[value] }))}
    />
  );
  if (!narrow) {
    return (
      <Group gap="sm" align="center">
        {search}
        {view}
        <Conditions filter={filter} narrow={narrow} others={others} />
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Group gap="xs" wrap="nowrap">
        {search}
        <Button
          variant={filter.chosen > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {w.conditions(filter.chosen)}
        </Button>
      </Group>
      {view}
      {unfolded ? <Conditions filter={filter} narrow={narrow} others={others} /> : null}
    </Stack>
  );
}

function Conditions({ filter, narrow, others }: Shown) {
  const w = useWords(registerWords);
  const { states, severities } = useWords(caseWords);
  const may = useMay();
  return (
    <>
      <SegmentedControl
        fullWidth={narrow}
        value={filter.owedBy}
        onChange={(owed) => filter.set({ owed })}
        aria-label={w.owedBy}
        data={SIDES.map((value) => ({ value, label: w.sides[value] }))}
      />
      <MultiSelect
        value={filter.states}
        onChange={(chosen) => filter.set({ state: chosen.join(',') || undefined })}
        placeholder={filter.states.length === 0 ? w.anyState : ''}
        aria-label={w.state}
        clearable
        w={narrow ? '100%' : undefined}
        miw={230}
        maw={narrow ? undefined : 420}
        data={CASE_STATES.map((value) => ({ value, label: states[value] }))}
      />
      <MultiSelect
        value={filter.severities}
        onChange={(chosen) => filter.set({ severity: chosen.join(',') || undefined })}
        placeholder={filter.severities.length === 0 ? w.anySeverity : ''}
        aria-label={w.severity}
        clearable
        w={narrow ? '100%' : undefined}
        miw={170}
        data={SEVERITIES.map((value) => ({ value, label: severities[value] }))}
      />
      <Checkbox
        label={w.onlyOverdue}
        checked={filter.overdue}
        onChange={(event) => filter.set({ overdue: event.currentTarget.checked ? '1' : undefined })}
      />
      {narrow ? <Rarer filter={filter} /> : <RarerFolded filter={filter} />}
      {others && may('word.record') ? (
        <Checkbox
          label={w.onlyMine}
          checked={filter.mine}
          onChange={(event) => filter.set({ mine: event.currentTarget.checked ? '1' : undefined })}
        />
      ) : null}
      <Linked filter={filter} />
    </>
  );
}

/** Conditions that came with a link, each to be taken off. */
function Linked({ filter }: { filter: Filter }) {
  const w = useWords(registerWords);
  const { states } = useWords(caseWords);
  const nameOf = useCodeNames();
  const { round, outcome, returned, wordless, uncoded, cause, place, year, from, to, set } = filter;
  const { locale } = useLanguage();
  const day = (one: string | undefined) => (one ? formatDay(one, locale) : null);
  return (
    <>
      {round ? <Checkbox label={w.onlyRound} checked onChange={() => set({ round: undefined })} /> : null}
      {outcome ? (
        <Checkbox label={states[outcome]} checked onChange={() => set({ outcome: undefined })} />
      ) : null}
      {returned ? (
        <Checkbox label={w.returned[returned]} checked onChange={() => set({ returned: undefined })} />
      ) : null}
      {wordless ? (
        <Checkbox label={w.wordless[wordless]} checked onChange={() => set({ wordless: undefined })} />
      ) : null}
      {uncoded ? (
        <Checkbox label={w.uncoded[uncoded]} checked onChange={() => set({ uncoded: undefined })} />
      ) : null}
      {cause ? (
        <Checkbox label={nameOf('cause', cause)} checked onChange={() => set({ cause: undefined })} />
      ) : null}
      {place ? (
        <Checkbox label={nameOf('place', place)} checked onChange={() => set({ place: undefined })} />
      ) : null}
      {from || to ? (
        <Checkbox
          label={w.registeredIn(day(from), day(to))}
          checked
          onChange={() => set({ from: undefined, to: undefined })}
        />
      ) : null}
      {year ? <Checkbox label={w.ofYear(year)} checked onChange={() => set({ year: undefined })} /> : null}
    </>
  );
}

/** Conditions asked for now and then. */
function Rarer({ filter }: { filter: Filter }) {
  const w = useWords(registerWords);
  return (
    <>
      <Checkbox
        label={w.onlyRefused}
        checked={filter.refused}
        onChange={(event) => filter.set({ refused: event.currentTarget.checked ? '1' : undefined })}
      />
      <Checkbox
        label={w.onlyRepeated}
        checked={filter.repeated}
        onChange={(event) => filter.set({ repeated: event.currentTarget.checked ? '1' : undefined })}
      />
      <Checkbox
        label={w.onlyProvisional}
        checked={filter.provisional}
        onChange={(event) => filter.set({ provisional: event.currentTarget.checked ? '1' : undefined })}
      />
      <Select
        label={w.segment}
        placeholder={w.anySegment}
        clearable
        value={filter.segment ?? null}
        onChange={(segment) => filter.set({ segment: segment ?? undefined })}
        comboboxProps={{ withinPortal: false }}
        data={SEGMENTS.map((value) => ({ value, label: value.toUpperCase() }))}
      />
    </>
  );
}

/** Beside a table they are folded away, and say how many of them hold. */
function RarerFolded({ filter }: { filter: Filter }) {
  const w = useWords(registerWords);
  const held = [filter.refused, filter.repeated, filter.provisional, filter.segment].filter(Boolean).length;
  return (
    <Popover position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          variant={held > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {held > 0 ? w.moreConditionsHeld(held) : w.moreConditions}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Rarer filter={filter} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
