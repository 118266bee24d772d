import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { OutputOf } from '../shapes/contract.ts';
import type { listAuditRows } from '../shapes/contracts.ts';
import { journalWords } from '../words/journal.ts';
import { deedWords } from '../words/journal-deeds.ts';
import { entityWords } from '../words/journal-entities.ts';
import { AuditChange } from './audit-change.tsx';

type Row = OutputOf<typeof listAuditRows>['rows'][number];

const PAGE = 50;

/** The journal of changes, newest first. */
export function Screen() {
  const w = useWords(journalWords);
  const entities: Record<string, string> = useWords(entityWords);
  const [url, setUrl] = useUrlState();
  const offset = Math.max(0, Number(url['from'] ?? 0) || 0);
  const entity = url['entity'] ?? '';
  const rows = useRead<typeof listAuditRows>('access.audit', {
    ...(entity ? { entity } : {}),
    ...(url['id'] ? { entityId: url['id'] } : {}),
    limit: PAGE,
    offset,
  });
  const options = Object.entries(entities)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const turn = (to: number) => setUrl({ from: to > 0 ? String(to) : undefined });

  return (
    <Page title={w.title} lead={w.lead}>
      <NativeSelect
        label={w.entity}
        value={entity}
        onChange={(event) =>
          setUrl({ entity: event.currentTarget.value || undefined, id: undefined, from: undefined })
        }
        data={[{ value: '', label: w.everything }, ...options]}
        maw={320}
      />
      <Loaded query={rows}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={w.empty} text={w.emptyText} />
          ) : (
            <Stack gap="sm">
              <ol className="sheet" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
                {data.rows.map((row) => (
                  <Entry key={row.id} row={row} names={data.names} />
                ))}
              </ol>
              <Group>
                {offset > 0 ? (
                  <Button variant="default" onClick={() => turn(offset - PAGE)}>
                    {w.newer}
                  </Button>
                ) : null}
                {data.rows.length === PAGE ? (
                  <Button variant="default" onClick={() => turn(offset + PAGE)}>
                    {w.older}
                  </Button>
                ) : null}
              </Group>
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Entry({ row, names }: { row: Row; names: Record<string, string> }) {
  const w = useWords(journalWords);
  const entities: Record<string, string> = useWords(entityWords);
  const { locale, timeZone } = useLanguage();
  const [open, setOpen] = useState(false);
  const deeds: Record<string, string> = useWords(deedWords);
  const thing = entities[row.entity] ?? row.entity;
  const deed =
    deeds[row.procedure] ??
    `${thing}: ${row.before === null ? w.created : row.after === null ? w.ended : w.changed}`;
  const name = names[row.entityId] ?? nameOf(row);
  const way = w.kinds[row.actorKind] ?? '';
  // The client has no name here: how the answer came is who answered.
  const by =
    row.actorKind === 'client'
      ? w.clientByLink
      : [row.actorName || w.nobody, way].filter(Boolean).join(' · ');
  return (
    <li style={{ padding: '10px 14px', borderBottom: '1px solid var(--line)' }}>
      <Group justify="space-between" gap="xs">
        <div>
          <Text>
            <Text span fw={600}>
              {deed}
            </Text>
            {name ? ` · ${name}` : ''}
            {row.clientId && row.clientId !== row.entityId ? (
              <>
                {' · '}
                <AppLink to={`/clients/${row.clientId}`}>{names[row.clientId] ?? entities['client']}</AppLink>
              </>
            ) : null}
          </Text>
          <Text fz="sm" className="muted tabular">
            {formatMoment(row.at, locale, timeZone)} · {by} · {thing}
          </Text>
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-label={open ? undefined : w.showOf(`${deed} ${name}`)}
          onClick={() => setOpen(!open)}
        >
          {open ? w.hide : w.show}
        </Button>
      </Group>
      {open ? (
        <div style={{ overflowX: 'auto', marginTop: 8 }}>
          <AuditChange before={row.before} after={row.after} names={names} />
        </div>
      ) : null}
    </li>
  );
}

/** What the entry is about, where the change itself says it. */
function nameOf(row: Row): string {
  const facts = (row.after ?? row.before) as Record<string, unknown> | null;
  const said = (key: string) => (typeof facts?.[key] === 'string' ? String(facts[key]) : '');
  const person = [said('lastName'), said('firstName')].filter(Boolean).join(' ');
  return person || said('shortName') || said('name') || said('title');
}
