import { Button, Group, Text, Title } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
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
  return data?.alarm ? <Card alarm={data.alarm} /> : null;
}

function Card({ alarm }: { alarm: NonNullable<OutputOf<typeof mailHealth>['alarm']> }) {
  const w = useWords(mailHealthWords);
  const may = useMay();
  const { locale, timeZone } = useLanguage();
  const moment = (at: string) => formatMoment(at, locale, timeZone);
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
            {w.title}
          </Title>
          <Text mt={4}>
            {w.since(moment(alarm.since))} {w.kinds[alarm.kind]}{' '}
            {alarm.kind === 'idle' ? null : w.causes[causeOf(alarm.lastError)]}
          </Text>
          <Text mt={4}>
            <b>{w.waiting(alarm.waiting)}</b>{' '}
            {alarm.lastSentAt ? w.lastSent(moment(alarm.lastSentAt)) : w.neverSent} {w.after}
          </Text>
          {alarm.lastError ? (
            <Text fz="sm" className="muted" mt={4} style={{ overflowWrap: 'anywhere' }}>
              {w.said(alarm.lastError)}
            </Text>
          ) : null}
          <Group mt="sm" gap="sm">
            {may('company.manage') ? (
              <Button size="compact-sm" renderRoot={(root) => <AppLink to="/company?tab=mail" {...root} />}>
                {w.toSettings}
              </Button>
            ) : null}
            {may('letters.read') ? (
              <Button
                size="compact-sm"
                variant="default"
                renderRoot={(root) => <AppLink to="/letters?only=trouble" {...root} />}
              >
                {w.toLetters}
              </Button>
            ) : null}
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
