import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { deedWords } from '#features/access/words/journal-deeds.ts';
import { formatMoment } from '#kernel/dates.ts';
import type { Device } from '#ui/device/device.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { Entry } from '#ui/outbox/entries.ts';
import { uiWords } from '#ui/words.ts';
import { deviceWords } from './words.ts';

interface Line {
  id: string;
  /** Neighbouring answers of one questionnaire are one line. */
  entries: Entry[];
}

/** Everything unsent in the order it was done; what was refused has its reason and a way out. */
export function UnsentList({ device, entries }: { device: Device; entries: readonly Entry[] }) {
  const lines = gather(entries);
  if (lines.length === 0) return null;
  return (
    <ol className="unsent">
      {lines.map((line) => (
        <UnsentLine key={line.id} line={line} device={device} all={entries} />
      ))}
    </ol>
  );
}

function gather(entries: readonly Entry[]): Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const before = last?.entries[0];
    const together =
      before?.procedure === 'questionnaires.answer' &&
      entry.procedure === before.procedure &&
      entry.lane === before.lane &&
      !entry.problem &&
      !before.problem;
    if (last && together) last.entries.push(entry);
    else lines.push({ id: entry.id, entries: [entry] });
  }
  return lines;
}

function UnsentLine({ line, device, all }: { line: Line; device: Device; all: readonly Entry[] }) {
  const w = useWords(deviceWords).unsent;
  const deeds = useWords(deedWords);
  const { locale, timeZone } = useLanguage();
  const [first] = line.entries as [Entry];
  const last = line.entries.at(-1) ?? first;
  const about = first.about ?? all.find((one) => one.lane === first.lane && one.about)?.about;
  const refusedBefore = all.some(
    (one) => one.lane === first.lane && one.problem && (one.order ?? 0) < (first.order ?? 0),
  );
  const deed =
    line.entries.length > 1 ? w.answers(line.entries.length) : (deeds[first.procedure] ?? first.procedure);
  const state = first.problem ? w.refused : refusedBefore ? w.behind : w.waits;
  return (
    <li data-alarm={Boolean(first.problem)}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <div>
          {about ? <strong>{about}</strong> : null} {deed}
        </div>
        <Text className="muted tabular" fz="sm" style={{ whiteSpace: 'nowrap' }}>
          {formatMoment(last.at, locale, timeZone)} · {state}
        </Text>
      </Group>
      {first.problem ? <Refused entry={first} device={device} /> : null}
    </li>
  );
}

function Refused({ entry, device }: { entry: Entry; device: Device }) {
  const w = useWords(deviceWords).unsent;
  const { cancel } = useWords(uiWords);
  const [asking, setAsking] = useState(false);
  const place = placeOf(entry);
  return (
    <>
      <Text c="var(--alarm)">{entry.problem?.sentence}</Text>
      {asking ? (
        <Group gap="xs" mt={4}>
          <Text>{w.dropAsk}</Text>
          <Button size="compact-md" color="red" onClick={() => void device.outbox.discard([entry.id])}>
            {w.dropYes}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={() => setAsking(false)}>
            {cancel}
          </Button>
        </Group>
      ) : (
        <Group gap="xs" mt={4}>
          {place ? (
            <Button size="compact-md" variant="light" renderRoot={(root) => <AppLink to={place} {...root} />}>
              {w.open}
            </Button>
          ) : null}
          <Button size="compact-md" variant="subtle" color="gray" onClick={() => setAsking(true)}>
            {w.drop}
          </Button>
        </Group>
      )}
    </>
  );
}

/** The screen on which what was refused can be mended. */
function placeOf({ lane, input }: Entry): string | null {
  const [kind, id] = lane.split(':');
  const key = (input as { ops?: { key: string }[] } | null)?.ops?.[0]?.key;
  if (kind === 'questionnaire') return `/questionnaires/${id}${key ? `?step=${key.split('/')[0]}` : ''}`;
  return kind === 'client' ? `/clients/${id}` : null;
}
