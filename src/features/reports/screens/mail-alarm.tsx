import { Button, Group, Text, Title } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { causeOf } from '../rules/mail-health.ts';
import type { mailHealth } from '../shapes/daily-page.ts';
import { mailHealthWords } from '../words/mail-health.ts';

/** Who answers for the mail, or for what it carries. */
const HEARS = ['administrator', 'programme_leader', 'service_manager'];

/** On the first screen of those who answer for the mail: letters do not go, since when, and what to do. */
export function MailAlarm() {
  const { roles } = useMe();
  return roles.some((role) => HEARS.includes(role)) ? <Asked /> : null;
}

function Asked() {
  const { data } = useRead<typeof mailHealth>('reports.mail-health', {}, { refetchMs: 60_000 });
  return (
    <>
      {data?.alarm ? <LettersAlarm alarm={data.alarm} /> : null}
      {data?.box ? <BoxAlarm box={data.box} /> : null}
    </>
  );
}

type Health = OutputOf<typeof mailHealth>;

function useMoment(): (at: string) => string {
  const { locale, timeZone } = useLanguage();
  return (at) => formatMoment(at, locale, timeZone);
}

function LettersAlarm({ alarm }: { alarm: NonNullable<Health['alarm']> }) {
  const w = useWords(mailHealthWords);
  const may = useMay();
  const moment = useMoment();
  const letters = may('letters.read') ? (
    <Button
      size="compact-sm"
      variant="default"
      renderRoot={(root) => <AppLink to="/letters?only=trouble" {...root} />}
    >
      {w.toLetters}
    </Button>
  ) : null;
  return (
    <Card title={w.title} said={alarm.lastError} more={letters}>
      <Text mt={4}>
        {w.since(moment(alarm.since))} {w.kinds[alarm.kind]}{' '}
        {alarm.kind === 'idle' ? null : w.causes[causeOf(alarm.lastError)]}
      </Text>
      <Text mt={4}>
        <b>{w.waiting(alarm.waiting)}</b>{' '}
        {alarm.lastSentAt ? w.lastSent(moment(alarm.lastSentAt)) : w.neverSent} {w.after}
      </Text>
    </Card>
  );
}

function BoxAlarm({ box }: { box: NonNullable<Health['box']> }) {
  const w = useWords(mailHealthWords);
  const moment = useMoment();
  return (
    <Card title={w.boxTitle} said={box.lastError} more={null}>
      <Text mt={4}>
        {w.since(moment(box.since))} {w.boxLead} {w.causes[causeOf(box.lastError)]}
      </Text>
      <Text mt={4}>
        {box.lastReadAt ? w.lastRead(moment(box.lastReadAt)) : w.neverRead} {w.boxAfter}
      </Text>
    </Card>
  );
}

/** What is wrong, in the server's own words too, and where to go. */
function Card(props: { title: string; said: string | null; more: ReactNode; children: ReactNode }) {
  const w = useWords(mailHealthWords);
  const may = useMay();
  return (
    <div
      role="alert"
      className="sheet"
      style={{ padding: 16, marginBottom: 16, borderColor: 'var(--alarm)' }}
    >
      <Group align="flex-start" wrap="nowrap" gap="sm">
        <IconMailExclamation
          size={26}
          stroke={1.7}
          color="var(--alarm)"
          style={{ flex: 'none' }}
          aria-hidden
        />
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz={18} c="var(--alarm)">
            {props.title}
          </Title>
          {props.children}
          {props.said ? (
            <Text fz="sm" className="muted" mt={4} style={{ overflowWrap: 'anywhere' }}>
              {w.said(props.said)}
            </Text>
          ) : null}
          <Group mt="sm" gap="sm">
            {may('company.manage') ? (
              <Button size="compact-sm" renderRoot={(root) => <AppLink to="/company?tab=mail" {...root} />}>
                {w.toSettings}
              </Button>
            ) : null}
            {props.more}
            {may('company.manage') ? null : (
              <Text fz="sm" className="muted">
                {w.tellAdministrator}
              </Text>
            )}
          </Group>
        </div>
      </Group>
    </div>
  );
}
