// The register's conditions, kept in the address so that a view can be sent to a colleague.
import { Checkbox, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { CASE_STATES } from '../shapes/case.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';

const VIEWS = ['open', 'resumed', 'all'] as const;
const SIDES = ['anybody', 'service', 'curator'] as const;

/** The conditions as typed and as the procedure takes them. */
export function useRegisterFilter() {
  const me = useMe();
  const [url, setUrl] = useUrlState();
  const [typed, setTyped] = useState(url['search'] ?? '');
  const search = url['search'] ?? '';
  const seek = useDebouncedCallback((words: string) => setUrl({ search: words || undefined }), 250);
  const view = VIEWS.find((one) => one === url['view']) ?? 'open';
  const state = CASE_STATES.find((one) => one === url['state']);
  const owedBy = SIDES.find((one) => one === url['owed']) ?? 'anybody';
  const overdue = url['overdue'] === '1';
  const mine = url['mine'] === '1' && me.employeeId !== null;
  return {
    typed,
    type: (words: string) => {
      setTyped(words);
      seek(words);
    },
    view,
    state,
    owedBy,
    overdue,
    mine,
    set: setUrl,
    isSet: search !== '' || state !== undefined || owedBy !== 'anybody' || overdue || mine || view !== 'open',
    reset: () => {
      setTyped('');
      setUrl({
        search: undefined,
        state: undefined,
        owed: undefined,
        overdue: undefined,
        mine: undefined,
        view: undefined,
      });
    },
    input: {
      view,
      search,
      owedBy,
      overdue,
      ...(state ? { states: [state] } : {}),
      ...(mine && me.employeeId ? { curatorEmployeeId: me.employeeId } : {}),
    },
  };
}

export function RegisterFilter({ filter }: { filter: ReturnType<typeof useRegisterFilter> }) {
  const w = useWords(registerWords);
  const states = useWords(caseWords).states;
  const may = useMay();
  return (
    <Group gap="sm" align="center">
      <TextInput
        value={filter.typed}
        onChange={(event) => filter.type(event.currentTarget.value)}
        placeholder={w.search}
        aria-label={w.search}
        w={190}
      />
      <SegmentedControl
        value={filter.view}
        onChange={(view) => filter.set({ view: view === 'open' ? undefined : view })}
        aria-label={w.view}
        data={VIEWS.map((value) => ({ value, label: w.views[value] }))}
      />
      <SegmentedControl
        value={filter.owedBy}
        onChange={(owed) => filter.set({ owed: owed === 'anybody' ? undefined : owed })}
        aria-label={w.owedBy}
        data={SIDES.map((value) => ({ value, label: w.sides[value] }))}
      />
      <Select
        value={filter.state ?? null}
        onChange={(state) => filter.set({ state: state ?? undefined })}
        placeholder={w.anyState}
        aria-label={w.state}
        clearable
        w={230}
        data={CASE_STATES.map((value) => ({ value, label: states[value] }))}
      />
      <Checkbox
        label={w.onlyOverdue}
        checked={filter.overdue}
        onChange={(event) => filter.set({ overdue: event.currentTarget.checked ? '1' : undefined })}
      />
      {may('word.record') ? (
        <Checkbox
          label={w.onlyMine}
          checked={filter.mine}
          onChange={(event) => filter.set({ mine: event.currentTarget.checked ? '1' : undefined })}
        />
      ) : null}
    </Group>
  );
}
