import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { uiWords } from '#ui/words.ts';
import type { clientsTimeline } from '../../shapes/contracts.ts';
import { historyWords } from '../../words/history.ts';
import type { NameInCases } from '../../shapes/card.ts';
import type { LinkKind } from '../../shapes/kinds.ts';
import { mapWords } from '../../words/people-map.ts';
import { ChangedFields } from './changed-fields.tsx';
import { useEventWords } from './event-words.ts';

type Row = OutputOf<typeof clientsTimeline>['rows'][number];
type Kind = Row['kind'];

const STEP = 50;

/** Everything that happened, newest first, and who did it. */
export function HistoryTab({ clientId }: { clientId: string }) {
  const w = useWords(historyWords);
  const ui = useWords(uiWords);
  const [kinds, setKinds] = useState<Kind[]>([]);
  const [limit, setLimit] = useState(STEP);
  const query = useRead<typeof clientsTimeline>('clients.timeline', {
    clientId,
    limit,
    ...(kinds.length > 0 && { kinds }),
  });
  return (
    <Stack gap="md">
      <Chip.Group multiple value={kinds} onChange={(values) => setKinds(values as Kind[])}>
        <Group gap={6} role="group" aria-label={w.filter}>
          {(Object.keys(w.kinds) as Kind[]).map((kind) => (
            <Chip key={kind} value={kind} size="xs">
              {w.kinds[kind]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Loaded query={query}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty title={w.empty} text={w.emptyText} />
          ) : (
            <>
              <ol className="sheet" style={{ listStyle: 'none', margin: 0, padding: '4px 16px' }}>
                {data.rows.map((row) => (
                  <Event key={`${row.kind}${row.id}`} row={row} />
                ))}
              </ol>
              {data.more && limit < 200 ? (
                <Button variant="subtle" onClick={() => setLimit((old) => Math.min(200, old + STEP))}>
                  {ui.more}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function Event({ row }: { row: Row }) {
  const { locale, timeZone } = useLanguage();
  const sentence = useEventWords();
  const note = [row.data['reason'], row.data['note']].filter((text) => typeof text === 'string' && text);
  // A role begins and ends on a day; an hour would be invented.
  const isDated =
    row.kind === 'role_ended' || (row.kind === 'role_began' && row.at.endsWith('T00:00:00.000Z'));
  const showsNote = row.kind === 'call' || row.kind === 'meeting' || row.kind === 'questionnaire';
  return (
    <li style={{ padding: '10px 0', borderBottom: '1px solid var(--line)' }}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={500}>{[sentence(row), row.person].filter(Boolean).join(' · ')}</Text>
          {showsNote && note.length > 0 ? (
            <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {note.join('. ')}
            </Text>
          ) : null}
          {row.kind === 'edit' ? <Edited row={row} /> : null}
        </div>
        <Text fz="sm" className="muted tabular" ta="right" style={{ flexShrink: 0 }}>
          {isDated ? formatDay(dayAt(row.at, 'UTC'), locale) : formatMoment(row.at, locale, timeZone)}
          <br />
          {row.who}
        </Text>
      </Group>
    </li>
  );
}

/** What was changed, and on the people map between whom. */
function Edited({ row }: { row: Row }) {
  const m = useWords(mapWords);
  const { before, after, line, replaces } = row.data;
  const drawn = line as { kind: LinkKind; from: NameInCases; to: NameInCases } | undefined;
  // The name stands in the heading; whom somebody replaces is an id in the journal.
  const { name: _, ...rest } = (after ?? {}) as Record<string, unknown>;
  const told =
    row.data['entity'] === 'person' ? { ...rest, ...(rest['replaces'] ? { replaces } : {}) } : after;
  return (
    <>
      {drawn ? (
        <Text fz="sm">
          {`${drawn.from.nominative} ${m.forth[drawn.kind](drawn.to, drawn.from.gender, false)}`}
        </Text>
      ) : null}
      <ChangedFields before={before} after={told} />
    </>
  );
}
