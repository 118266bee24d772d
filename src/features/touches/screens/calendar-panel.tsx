// How one's meetings reach one's own calendar and mail.
import { Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded, Problem } from '#ui/kit/page.tsx';
import type { calendarSettings, makeFeed, revokeFeed, saveReminders } from '../shapes/contracts/calendar.ts';
import { calendarWords } from '../words/calendar.ts';

/** Folded under the meetings: set up once, looked at seldom. */
export function CalendarPanel() {
  const w = useWords(calendarWords);
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.title}</summary>
      {open ? <Settings /> : null}
    </details>
  );
}

function Settings() {
  const w = useWords(calendarWords);
  const settings = useRead<typeof calendarSettings>('touches.calendar-settings', {});
  return (
    <Loaded query={settings}>
      {({ feed, reminders, email, mail }) => (
        <Stack gap="md" maw={640}>
          <Text fz="sm">{w.lead}</Text>
          <Feed feed={feed} />
          <Reminders reminders={reminders} />
          <Text fz="sm" className="muted">
            {email ? w.goTo(email) : w.noEmail}
            {mail ? '' : ` ${w.noMail}`}
          </Text>
        </Stack>
      )}
    </Loaded>
  );
}

function Feed({ feed }: { feed: { createdAt: string; lastReadAt: string | null } | null }) {
  const w = useWords(calendarWords);
  const { locale, timeZone } = useLanguage();
  const make = useWrite<typeof makeFeed>('touches.make-feed');
  const revoke = useWrite<typeof revokeFeed>('touches.revoke-feed');
  const [url, setUrl] = useState<string | null>(null);
  const moment = (at: string) => formatMoment(at, locale, timeZone);
  const copy = async () => {
    await navigator.clipboard.writeText(url ?? '');
    notifications.show({ message: w.copied });
  };
  return (
    <Stack gap="xs">
      <Text fz="sm" className="muted">
        {feed
          ? `${w.since(moment(feed.createdAt))} ${feed.lastReadAt ? w.lastRead(moment(feed.lastReadAt)) : w.neverRead}`
          : w.none}
      </Text>
      {url ? (
        <>
          <Text fz="sm">{w.shownOnce}</Text>
          <TextInput
            label={w.address}
            value={url}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group gap="xs">
            <Button onClick={() => void copy()}>{w.copy}</Button>
            <Anchor href={url.replace(/^https?:/, 'webcal:')}>{w.openHere}</Anchor>
          </Group>
          <Text fz="sm" fw={600}>
            {w.howTo}
          </Text>
          <ul style={{ margin: 0, paddingLeft: 18, fontSize: 14 }}>
            {Object.entries(w.how).map(([name, how]) => (
              <li key={name}>{how}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Group gap="xs">
        <Button
          variant="default"
          loading={make.isPending}
          onClick={() => make.mutate({}, { onSuccess: (answer) => setUrl(answer.url) })}
        >
          {feed ? w.remake : w.make}
        </Button>
        {feed ? (
          <Button
            variant="subtle"
            loading={revoke.isPending}
            onClick={() =>
              revoke.mutate(
                {},
                {
                  onSuccess: () => {
                    setUrl(null);
                    notifications.show({ message: w.revoked });
                  },
                },
              )
            }
          >
            {w.revoke}
          </Button>
        ) : null}
      </Group>
      {feed && !url ? (
        <Text fz="sm" className="muted">
          {w.remakeNote}
        </Text>
      ) : null}
      {(make.error ?? revoke.error) ? <Problem problem={make.error ?? revoke.error ?? new Error()} /> : null}
    </Stack>
  );
}

function Reminders({ reminders }: { reminders: { byDay: boolean; byHour: boolean } }) {
  const w = useWords(calendarWords);
  const save = useWrite<typeof saveReminders>('touches.save-reminders');
  const box = (name: 'byDay' | 'byHour') => (
    <Checkbox
      label={w[name]}
      checked={reminders[name]}
      onChange={(event) => save.mutate({ ...reminders, [name]: event.currentTarget.checked })}
    />
  );
  return (
    <Stack gap="xs">
      <Text fw={600} fz="sm">
        {w.remindersTitle}
      </Text>
      {box('byDay')}
      {box('byHour')}
      {save.error ? <Problem problem={save.error} /> : null}
    </Stack>
  );
}
