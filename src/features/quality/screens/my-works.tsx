// What one service person has to do, by date, and what they did lately.
import { Group, Stack, Text, Title } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import type { listMyWorks } from '../shapes/contracts/service.ts';
import type { WorkRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';
import { Due } from './due.tsx';
import { Quote } from './section.tsx';
import { WorkDeeds } from './work-deeds.tsx';

export function MyWorks() {
  const { myWorks: w } = useWords(registerWords);
  const works = useRead<typeof listMyWorks>('quality.my-works', {}, { refetchMs: 60_000 });
  return (
    <Loaded query={works}>
      {({ rows }) => {
        const open = rows.filter((row) => row.state !== 'done');
        if (rows.length === 0) return <Empty title={w.emptyTitle} text={w.emptyText} />;
        return (
          <>
            <Text className="muted">
              {w.lead(open.length, open.filter((row) => row.daysLate > 0).length)}
            </Text>
            <WorkGroup title={w.open} rows={open} />
            <WorkGroup title={w.doneLately} rows={rows.filter((row) => row.state === 'done')} />
          </>
        );
      }}
    </Loaded>
  );
}

function WorkGroup({ title, rows }: { title: string; rows: readonly WorkRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} fz={17} mb="xs">
        {title}
      </Title>
      <Stack gap="sm">
        {rows.map((row) => (
          <WorkCard key={row.id} row={row} />
        ))}
      </Stack>
    </section>
  );
}

function WorkCard({ row }: { row: WorkRow }) {
  const w = useWords(registerWords);
  const open = row.state !== 'done';
  return (
    <article className="sheet" style={{ padding: 14 }}>
      <Stack gap={6}>
        <Group justify="space-between" gap="2px 12px" align="flex-start">
          <Text fw={600} fz="lg" style={{ flex: '1 1 220px' }}>
            {row.title}
          </Text>
          {open && !row.needsNewDate ? (
            <Text component="div">
              <Due day={row.dueOn} late={row.daysLate > 0} daysLate={row.daysLate} />
            </Text>
          ) : null}
        </Group>
        {row.clients.map((client) => (
          <WorkClient key={client.caseId} client={client} place={row.place} open={open} />
        ))}
        {row.needsNewDate ? <Text fz="sm">{w.myWorks.askDate}</Text> : null}
        {row.result ? (
          <Text fz="sm">
            <b>{open ? w.doneBefore : w.done}:</b> {row.result}
          </Text>
        ) : null}
        <WorkDeeds work={row} caseStates={row.clients.map((client) => client.caseState)} />
      </Stack>
    </article>
  );
}

/** One client the work is for: the claims it mends there, and what the client said of it last. */
function WorkClient(props: { client: WorkRow['clients'][number]; place: string | null; open: boolean }) {
  const { client, place, open } = props;
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  return (
    <div>
      <Text fz="sm" className="muted">
        <AppLink to={`/register/${client.caseId}`}>{c.number(client.number, client.year)}</AppLink> ·{' '}
        {[client.clientName, place].filter(Boolean).join(' · ')}
      </Text>
      {open && client.address ? <Text fz="sm">{client.address}</Text> : null}
      {client.claims.map((claim) => (
        <Text key={claim}>{claim}</Text>
      ))}
      {open && client.refusedWords ? (
        <div>
          <Text fz="sm" fw={600} c="var(--alarm)">
            {w.myWorks.refused}
          </Text>
          <Quote>{client.refusedWords}</Quote>
        </div>
      ) : null}
    </div>
  );
}
