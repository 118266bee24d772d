// One row a pair of client and employee. Keys 1, 2, 3 and 0 set the state of the row in focus and go on to the
// next, so that a leader who knows the people marks a hundred clients without the mouse.
import { Button, Group, Select, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { formatMoneyShort } from '#kernel/money.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMay } from '#ui/me.tsx';
import type { RelationRow, setRelationStates } from '../../shapes/contracts/relations.ts';
import { RELATION_STATES, type RelationState } from '../../shapes/split.ts';
import { roundLabels } from '../../words/labels.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { sayProblem, useSay } from '../say.tsx';
import { RelationChoice } from './relation-choice.tsx';

interface Pair {
  client: RelationRow['client'];
  employee: RelationRow['employees'][number] | null;
  /** First of its client: the name stands once. */
  first: boolean;
}

const KEYS: Record<string, RelationState | null> = {
  '1': 'excellent',
  '2': 'unsure',
  '3': 'monopolised',
  '0': null,
  Backspace: null,
};

export function RelationsTable(props: {
  rows: readonly RelationRow[];
  roundId: string;
  choices: readonly { id: string; name: string }[];
}) {
  const w = useWords(planningWords);
  const labels = useWords(roundLabels);
  const mayPlan = useMay()('rounds.manage');
  const say = useSay();
  const write = useWrite<typeof setRelationStates>('rounds.set-relation-state');
  // What was just set is shown at once; the server's answer takes its place when it comes.
  const [ahead, setAhead] = useState<ReadonlyMap<string, RelationState | null>>(new Map());
  const [current, setCurrent] = useState(0);
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const body = useRef<HTMLTableSectionElement>(null);

  // Marked rows stay where they are, though the filter would let them go: the next key must hit the next row.
  const [shown] = useState(props.rows);
  const latest = new Map(props.rows.map((row) => [row.client.id, row]));
  const rows = shown.map((row) => latest.get(row.client.id) ?? row);
  const pairs = rows.flatMap((row): Pair[] =>
    row.employees.length === 0
      ? [{ client: row.client, employee: null, first: true }]
      : row.employees.map((employee, index) => ({ client: row.client, employee, first: index === 0 })),
  );
  const keyOf = (clientId: string, employeeId: string) => `${clientId} ${employeeId}`;
  const stateOf = ({ client, employee }: Pair): RelationState | null => {
    if (!employee) return null;
    const key = keyOf(client.id, employee.id);
    return ahead.has(key) ? (ahead.get(key) ?? null) : employee.state;
  };

  const put = (items: { clientId: string; employeeId: string; state: RelationState | null }[]) => {
    setAhead(
      (old) =>
        new Map([...old, ...items.map((one) => [keyOf(one.clientId, one.employeeId), one.state] as const)]),
    );
    return write.mutateAsync({ roundId: props.roundId, items }).catch((problem: Error) => {
      setAhead(new Map());
      sayProblem(problem);
    });
  };
  const set = (pair: Pair, state: RelationState | null) => {
    if (!pair.employee || !mayPlan) return;
    void put([{ clientId: pair.client.id, employeeId: pair.employee.id, state }]);
  };
  const unmarked = pairs.filter((pair) => pair.employee !== null && stateOf(pair) === null);
  const markAll = async (state: RelationState) => {
    const items = unmarked.map((pair) => ({
      clientId: pair.client.id,
      employeeId: pair.employee?.id ?? '',
      state,
    }));
    await put(items);
    say(w.relations.changed(items.length), () => put(items.map((item) => ({ ...item, state: null }))));
  };

  const focus = (index: number) => {
    const next = Math.max(0, Math.min(pairs.length - 1, index));
    setCurrent(next);
    body.current?.rows[next]?.focus();
    body.current?.rows[next]?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('input')) return;
    const steps: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1 };
    const step = steps[event.key];
    const pair = pairs[current];
    if (step !== undefined) {
      event.preventDefault();
      focus(step);
    } else if (event.key in KEYS && pair && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      set(pair, KEYS[event.key] ?? null);
      if (event.key !== 'Backspace' && event.key !== '0') focus(current + 1);
    }
  };

  return (
    <>
      {mayPlan && unmarked.length > 1 ? (
        <Group gap="xs">
          <Text fz="sm">{w.relations.markPage(unmarked.length)}</Text>
          {RELATION_STATES.map((state) => (
            <Button key={state} size="compact-sm" variant="default" onClick={() => void markAll(state)}>
              {labels.relations[state]}
            </Button>
          ))}
        </Group>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div
        className="sheet"
        style={{ overflow: 'auto' }}
        role="region"
        aria-label={w.relations.table}
        tabIndex={0}
      >
        <table className="table">
          {wide ? (
            <thead>
              <tr>
                <th scope="col">{w.relations.client}</th>
                <th scope="col">{w.relations.who}</th>
                <th scope="col">{w.relations.state}</th>
              </tr>
            </thead>
          ) : null}
          <tbody ref={body} onKeyDown={press}>
            {pairs.map((pair, index) => (
              <tr
                key={`${pair.client.id} ${pair.employee?.id ?? ''}`}
                tabIndex={index === current ? 0 : -1}
                onFocus={() => setCurrent(index)}
              >
                <Cells wide={wide} client={<ClientName pair={pair} />} who={<Who pair={pair} />}>
                  {pair.employee ? (
                    <RelationChoice
                      state={stateOf(pair)}
                      disabled={!mayPlan}
                      nameOf={(label) => w.relations.set(label, pair.client.name, pair.employee?.name ?? '')}
                      onPick={(state) => set(pair, state)}
                    />
                  ) : mayPlan ? (
                    <Select
                      size="xs"
                      w={220}
                      searchable
                      aria-label={w.relations.addEmployeeFor(pair.client.name)}
                      placeholder={w.relations.addEmployee}
                      value={null}
                      data={props.choices.map((one) => ({ value: one.id, label: one.name }))}
                      onChange={(employeeId) =>
                        employeeId
                          ? void put([{ clientId: pair.client.id, employeeId, state: 'excellent' }])
                          : undefined
                      }
                    />
                  ) : null}
                </Cells>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Three cells on a desk, one under the other on a phone. */
function Cells(props: { wide: boolean; client: ReactNode; who: ReactNode; children: ReactNode }) {
  if (!props.wide) {
    return (
      <td>
        {props.client}
        <div style={{ margin: '2px 0 6px' }}>{props.who}</div>
        {props.children}
      </td>
    );
  }
  return (
    <>
      <td>{props.client}</td>
      <td>{props.who}</td>
      <td>{props.children}</td>
    </>
  );
}

function ClientName({ pair }: { pair: Pair }) {
  const { locale } = useLanguage();
  if (!pair.first) return null;
  return (
    <>
      <Text fz="sm" fw={600}>
        {pair.client.name}
      </Text>
      <Text fz={13} className="muted tabular">
        {[pair.client.city, formatMoneyShort(pair.client.value, locale)].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function Who({ pair }: { pair: Pair }) {
  const w = useWords(planningWords);
  const { employee } = pair;
  if (!employee) return <span className="muted">{w.relations.nobodyKnown}</span>;
  const part =
    employee.acquired && employee.serves
      ? w.relations.both
      : employee.serves
        ? w.relations.serves
        : employee.acquired
          ? w.relations.acquired
          : w.relations.other;
  return (
    <>
      <Text fz="sm">{employee.name}</Text>
      <Text fz={13} className="muted">
        {employee.takesPart ? part : `${part}, ${w.relations.away}`}
      </Text>
    </>
  );
}
