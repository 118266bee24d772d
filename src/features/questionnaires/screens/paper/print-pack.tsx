import '@mantine/dates/styles.css';
import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { listNotBegun } from '#features/questionnaires/shapes/contracts/lists.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { formatDayShort } from '#kernel/dates.ts';
import { addDays, type Day, isDay } from '#kernel/day.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useCalendar } from '#ui/kit/day-input.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { PrintSheet, usePrint } from './print-sheet.tsx';

/**
 * Sheets of all visits of a day in one file. The day lives in the address, so that the screen of a day leads here:
 * /questionnaires?pack=2026-12-01.
 */
export function PrintPack() {
  const w = useWords(paperWords);
  const me = useMe();
  const [url, setUrl] = useUrlState();
  const day = isDay(url['pack'] ?? '') ? url['pack'] : undefined;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        onClick={() => setUrl({ pack: me.today })}
      >
        {w.printPack}
      </Button>
      {day ? (
        <Dialog title={w.packTitle} onClose={() => setUrl({ pack: undefined })}>
          <Stack gap="md">
            <Text>{w.packText}</Text>
            <PackDay day={day} choose={(next) => setUrl({ pack: next })} />
            <OneFile key={day} day={day} />
            <OneClient />
          </Stack>
        </Dialog>
      ) : null}
    </>
  );
}

/** Today and tomorrow at hand; the calendar for the rest lies open in its own place and covers nothing. */
function PackDay({ day, choose }: { day: Day; choose: (day: Day) => void }) {
  const w = useWords(paperWords);
  const { today } = useMe();
  const { popoverProps: _, ...calendar } = useCalendar();
  const tomorrow = addDays(today, 1);
  const near = day === today || day === tomorrow;
  const [other, setOther] = useState(!near);
  const pick = (value: string) => {
    setOther(value === 'other');
    if (value !== 'other') choose(value);
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        aria-label={w.packDay}
        data={[
          { value: today, label: w.packToday },
          { value: tomorrow, label: w.packTomorrow },
          { value: 'other', label: w.packOther },
        ]}
        value={other ? 'other' : day}
        onChange={pick}
      />
      {other ? (
        <DatePicker {...calendar} defaultDate={day} value={day} onChange={(next) => next && choose(next)} />
      ) : null}
    </Stack>
  );
}

function OneFile({ day }: { day: Day }) {
  const w = useWords(paperWords);
  const { locale } = useLanguage();
  const { print, write } = usePrint();
  return (
    <>
      {write.error ? <Problem problem={write.error} /> : null}
      {write.data ? (
        <Alert color="gray" role="status">
          {w.printed(write.data.sheets.length)}{' '}
          <a href={write.data.path} target="_blank" rel="noreferrer">
            {w.openFile}
          </a>
        </Alert>
      ) : null}
      <Group>
        <Button data-autofocus loading={write.isPending} onClick={() => void print({ day })}>
          {w.packPrint(formatDayShort(day, locale))}
        </Button>
      </Group>
    </>
  );
}

/** A sheet for one client of the round whose questionnaire nobody has begun. */
function OneClient() {
  const w = useWords(paperWords);
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 200);
  const found = useRead<typeof listNotBegun>(
    'questionnaires.not-begun',
    { search: sought, limit: 6 },
    { enabled: sought.length > 1 },
  );
  const rows = sought.length > 1 ? (found.data?.rows ?? []) : [];
  return (
    <Stack gap="xs" pt="md" style={{ borderTop: '1px solid var(--line)' }}>
      <TextInput
        label={w.oneClient}
        placeholder={w.oneClientHint}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {rows.map((row) => (
        <Group key={row.clientId} justify="space-between" wrap="nowrap">
          <Text>{row.clientName}</Text>
          <PrintSheet clientId={row.clientId} size="sm" />
        </Group>
      ))}
    </Stack>
  );
}
