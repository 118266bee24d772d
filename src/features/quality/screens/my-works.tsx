// What one service person has to do, by date, and what they did lately.
import { Group, Stack, Text, Title } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import type { listMyWorks } from '../shapes/contracts/service.ts';
import type { SiteContact, WorkRow } from '../shapes/register.ts';
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
      {({ rows, contacts }) => {
        const open = rows.filter((row) => row.state !== 'done');
        if (rows.length === 0) return <Empty title={w.emptyTitle} text={w.emptyText} />;
        return (
          <>
            <Text className="muted">
              {w.lead(open.length, open.filter((row) => row.daysLate > 0).length)}
            </Text>
            <WorkGroup title={w.open} rows={open} contacts={contacts} />
            <WorkGroup title={w.doneLately} rows={rows.filter((row) => row.state === 'done')} contacts={[]} />
          </>
        );
      }}
    </Loaded>
  );
}

function WorkGroup(props: { title: string; rows: readonly WorkRow[]; contacts: readonly SiteContact[] }) {
  const { title, rows, contacts } = props;
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} fz={17} mb="xs">
        {title}
      </Title>
      <Stack gap="sm">
        {rows.map((row) => (
          <WorkCard key={row.id} row={row} contacts={contacts} />
        ))}
      </Stack>
    </section>
  );
}

function WorkCard({ row, contacts }: { row: WorkRow; contacts: readonly SiteContact[] }) {
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
          <WorkClient
            key={client.caseId}
            client={client}
            contact={contacts.find(({ clientId }) => clientId === client.clientId)}
            place={row.place}
            open={open}
          />
        ))}
        {row.needsNewDate ? <Text fz="sm">{w.myWorks.askDate}</Text> : null}
        {row.result ? (
          <Text fz="sm">
            <b>{open ? w.doneBefore : w.done}:</b> {row.result}
          </Text>
        ) : null}
        <WorkDeeds
          work={{ ...row, failing: barredBy(row) }}
          caseStates={row.clients.map((client) => client.caseState)}
        />
      </Stack>
    </article>
  );
}

/** A common work waits for a measurement only where every client's does: the others need not. */
function barredBy(row: WorkRow): WorkRow['clients'][number]['failing'] {
  const open = row.clients.filter(({ state }) => state !== 'done');
  return open.every(({ failing }) => failing.length > 0) ? (open[0]?.failing ?? []) : [];
}

/** One client the work is for: the claims it mends there, and what the client said of it last. */
function WorkClient(props: {
  client: WorkRow['clients'][number];
  contact: SiteContact | undefined;
  place: string | null;
  open: boolean;
}) {
  const { client, contact, place, open } = props;
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  return (
    <div>
      <Text fz="sm" className="muted">
        <AppLink to={`/register/${client.caseId}`}>{c.number(client.number, client.year)}</AppLink> ·{' '}
        {[client.clientName, place].filter(Boolean).join(' · ')}
      </Text>
      {open && client.address ? <Text fz="sm">{client.address}</Text> : null}
      {open && contact ? (
        <Group gap="2px 12px" fz="sm" mih={32}>
          <a
            href={`tel:${contact.dial}`}
            className="tabular"
            style={{ display: 'inline-flex', alignItems: 'center', gap: 5, minHeight: 32 }}
          >
            <IconPhone size={16} aria-hidden />
            {contact.phone}
          </a>
          <span className="muted">{[contact.name, contact.post].filter(Boolean).join(', ')}</span>
        </Group>
      ) : null}
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
