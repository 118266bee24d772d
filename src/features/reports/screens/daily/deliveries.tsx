import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMailOff } from '@tabler/icons-react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatTime } from '#kernel/dates.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay } from '#ui/me.tsx';
import { hasArrived, type Fate, fateOf } from '../../rules/daily-fate.ts';
import type { Delivery, getDaily } from '../../shapes/daily-page.ts';
import type { resendLetter } from '../../shapes/letters.ts';
import { dailyPageWords } from '../../words/daily-page.ts';
import { LetterMark } from '../letter-mark.tsx';

/** What became of every report of the day: those that have not gone first, with a deed. */
export function Deliveries({ data }: { data: OutputOf<typeof getDaily> }) {
  const w = useWords(dailyPageWords);
  const may = useMay();
  const { deliveries, reach, smtp } = data;
  if (deliveries.length === 0) return null;
  const by = (fate: Fate) => deliveries.filter((one) => fateOf(one) === fate);
  const [waiting, arrived, untold] = [by('waiting'), by('arrived'), by('untold')];
  const all = reach === 'everything';
  return (
    <section className="sheet" aria-labelledby="daily-deliveries" style={{ padding: 16 }}>
      <Title order={2} id="daily-deliveries" fz={17}>
        {all ? w.deliveries : w.mine}
      </Title>
      {all ? (
        <Text fz="sm" className="muted">
          {w.summary(arrived.length, deliveries.length - untold.length)}
        </Text>
      ) : null}
      {smtp ? null : (
        <Alert color="orange" icon={<IconMailOff />} mt="xs" p="xs">
          {w.noSmtp} {may('company.manage') ? <AppLink to="/company?tab=mail">{w.setUp}</AppLink> : null}
        </Alert>
      )}
      <ul style={{ listStyle: 'none', margin: '8px 0 0', padding: 0 }}>
        {(all ? waiting : deliveries).map((one) => (
          <Waiting key={one.employeeId} one={one} named={all} deed={all && smtp && may('letters.read')} />
        ))}
      </ul>
      {all ? <Folded title={w.got(arrived.length)} rows={arrived} /> : null}
      {all ? <Folded title={w.untold(untold.length)} rows={untold} /> : null}
    </section>
  );
}

function Waiting({ one, named, deed }: { one: Delivery; named: boolean; deed: boolean }) {
  const w = useWords(dailyPageWords);
  const { locale, timeZone } = useLanguage();
  const resend = useWrite<typeof resendLetter>('reports.resend-letter');
  const details = [
    one.state && !one.hasAddress ? w.noAddress : '',
    one.state === null ? w.nothing : '',
    one.nextTryAt && one.attempts > 0 ? w.retryAt(formatTime(one.nextTryAt, locale, timeZone)) : '',
    one.sentAt ? w.sentAt(formatTime(one.sentAt, locale, timeZone)) : '',
    one.attempts > 0 && !hasArrived(one) ? w.attempts(one.attempts) : '',
  ].filter(Boolean);
  const letterId = deed && one.hasAddress && canGo(one) ? one.letterId : null;
  return (
    <li style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <Group justify="space-between" gap={6}>
        {named ? <Text fw={600}>{one.name}</Text> : null}
        {one.state && one.hasAddress ? <LetterMark state={one.state} /> : null}
      </Group>
      {details.length ? (
        <Text fz="sm" className="muted">
          {details.join(' · ')}
        </Text>
      ) : null}
      {one.error ? (
        <Text fz="sm" c="var(--alarm)" style={{ overflowWrap: 'anywhere' }}>
          {one.error}
        </Text>
      ) : null}
      {letterId ? (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          loading={resend.isPending}
          onClick={() =>
            resend.mutate(
              { letterId },
              {
                onSuccess: () => notifications.show({ message: w.againSaid(one.name) }),
                onError: (problem) => notifications.show({ message: problem.message, color: 'red' }),
              },
            )
          }
        >
          {w.again}
        </Button>
      ) : null}
    </li>
  );
}

/** One that is about to go needs no deed. */
function canGo(one: Delivery): boolean {
  return one.state === 'queued' ? one.attempts > 0 : one.state !== 'sending';
}

function Folded({ title, rows }: { title: string; rows: readonly Delivery[] }) {
  const w = useWords(dailyPageWords);
  const { locale, timeZone } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <details style={{ borderTop: '1px solid var(--line)', paddingTop: 6, marginTop: 6 }}>
      <summary style={{ cursor: 'pointer' }}>{title}</summary>
      <ul style={{ listStyle: 'none', margin: '4px 0 0', padding: 0 }}>
        {rows.map((one) => (
          <li key={one.employeeId}>
            <Text fz="sm">
              {one.name}
              {one.sentAt ? (
                <span className="muted tabular"> {w.sentAt(formatTime(one.sentAt, locale, timeZone))}</span>
              ) : null}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );
}
