import { Chip, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import type { RoundHead } from '../../shapes/contracts/fields.ts';
import type { listRelations } from '../../shapes/contracts/relations.ts';
import type { RoundView } from '../../shapes/contracts/rounds.ts';
import { RELATION_STATES } from '../../shapes/split.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { RelationsTable } from './relations-table.tsx';
import { Pages } from '../pages.tsx';

const PAGE = 50;
const FILTERS = ['all', 'unknown', ...RELATION_STATES, 'nobody'] as const;
type Filter = (typeof FILTERS)[number];

/** How those who acquired or serve a client stand with it (M4.2), set from the keyboard row by row. */
export function RelationsStep({ view, round }: { view: RoundView; round: RoundHead }) {
  const w = useWords(planningWords);
  const { locale } = useLanguage();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [employeeId, setEmployeeId] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [page, setPage] = useState(1);
  const employees = useRead<typeof listEmployees>('staff.employees', { active: 'all', limit: 200 });
  const relations = useRead<typeof listRelations>('rounds.relations', {
    roundId: round.id,
    ...(search ? { search } : {}),
    ...(employeeId ? { employeeId } : {}),
    ...(filter === 'all' ? {} : { state: filter }),
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const narrow = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <Stack gap="sm">
      <div>
        <Text>{w.relations.lead}</Text>
        <Text fz="sm" className="muted" visibleFrom="sm">
          {w.relations.keys}
        </Text>
      </div>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={w.relations.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => {
            const { value } = event.currentTarget;
            narrow(() => setTyped(value));
          }}
          style={{ flex: '1 1 220px', maxWidth: 320 }}
        />
        <Select
          label={w.relations.employee}
          searchable
          allowDeselect={false}
          value={employeeId}
          data={[
            { value: '', label: w.relations.anyone },
            ...(employees.data?.rows ?? []).map((row) => ({
              value: row.id,
              label: `${row.lastName} ${row.firstName}`,
            })),
          ]}
          onChange={(value) => narrow(() => setEmployeeId(value ?? ''))}
          style={{ flex: '1 1 220px', maxWidth: 280 }}
        />
      </Group>
      <Chip.Group value={filter} onChange={(value) => narrow(() => setFilter(value as Filter))}>
        <Group gap={6} role="radiogroup" aria-label={w.relations.filterLabel}>
          {FILTERS.map((one) => (
            <Chip key={one} value={one} size="sm" variant="outline">
              {w.relations.filters[one]}
              {one !== 'all' && relations.data
                ? ` · ${formatNumber(relations.data.counts[one], locale)}`
                : ''}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Loaded query={relations}>
        {(data) =>
          data.rows.length === 0 ? (
            <Text className="muted" py="lg" ta="center">
              {w.relations.empty}
            </Text>
          ) : (
            <>
              <RelationsTable
                key={`${page} ${filter} ${employeeId} ${search} ${relations.isPlaceholderData}`}
                rows={data.rows}
                roundId={round.id}
                choices={view.participants.map((one) => one.employee)}
              />
              <Pages total={data.total} size={PAGE} page={page} onChange={setPage} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}
