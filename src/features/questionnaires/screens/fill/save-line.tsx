// «Сохранено на устройстве · отправлено 10:42»: quiet, always there; trouble is said aloud and can be looked at.
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { formatTime } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { Entry } from '#ui/outbox/entries.ts';
import type { Outbox, OutboxStatus } from '#ui/outbox/outbox.ts';
import type { Op } from '../unsent.ts';
import { useOutboxStatus, useSession } from './use-session.ts';

export function SaveLine({ go }: { go: (key: string) => void }) {
  const w = useWords(fillWords);
  const status = useOutboxStatus();
  const [opened, modal] = useDisclosure(false);
  const line = useSaveWords(status);
  const grave = status.parked.length > 0 || status.trouble === 'not_kept';
  return (
    <div className="fill-save tabular" style={{ color: grave ? 'var(--alarm)' : undefined }}>
      <span role={grave || status.trouble ? 'status' : undefined}>{line}</span>
      {status.parked.length > 0 ? (
        <>
          {' '}
          <button
            type="button"
            className="fill-chip"
            style={{ minHeight: 28, padding: '2px 10px' }}
            onClick={modal.open}
          >
            {w.save.show}
          </button>
        </>
      ) : null}
      {opened || status.parked.length > 0 ? (
        <Modal
          opened={opened}
          onClose={modal.close}
          title={w.parked.title}
          size="lg"
          closeButtonProps={{ 'aria-label': w.close }}
        >
          <Parked
            go={(key) => {
              modal.close();
              go(key);
            }}
          />
        </Modal>
      ) : null}
    </div>
  );
}

function useSaveWords(status: OutboxStatus): string {
  const w = useWords(fillWords).save;
  const { locale, timeZone } = useLanguage();
  if (status.trouble === 'not_kept') return w.notKept;
  if (status.parked.length > 0) return w.parked(status.parked.length);
  const sent = status.sentAt ? w.sent(formatTime(status.sentAt, locale, timeZone)) : null;
  if (status.waiting === 0) return sent ? `${w.kept} · ${sent}` : w.nothing;
  if (status.trouble === 'signed_out') return `${w.kept} · ${w.signedOut}`;
  if (status.trouble === 'offline') return `${w.kept} · ${w.offline(status.waiting)}`;
  return `${w.kept} · ${w.sending}`;
}

/** Answers the server refused: each with its reason and a way out; nothing is dropped by itself. */
function Parked({ go }: { go: (key: string) => void }) {
  const w = useWords(fillWords).parked;
  const session = useSession();
  const { locale } = useLanguage();
  const { parked } = useOutboxStatus();
  const { outbox } = session.device;
  return (
    <Stack gap="sm">
      <Text>{w.text}</Text>
      {parked.map((entry) => {
        const op = (entry.input as { ops?: Op[] }).ops?.[0];
        if (!op) return <ParkedDeed key={entry.id} entry={entry} drop={() => outbox.discard([entry.id])} />;
        const question = session.prepared.byId.get(op.key.split('/')[0] ?? '')?.question;
        return (
          <div key={entry.id} className="fill-card" style={{ gap: 6 }}>
            <Text fw={600}>{question?.text[locale] ?? op.key}</Text>
            <Text style={{ overflowWrap: 'anywhere' }}>{JSON.stringify(op.value)}</Text>
            <Text c="var(--alarm)">{entry.problem?.sentence}</Text>
            <Group gap="xs">
              <Button size="compact-md" variant="light" onClick={() => go(op.key)}>
                {w.open}
              </Button>
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                onClick={() => outbox.discard([entry.id])}
              >
                {w.drop}
              </Button>
            </Group>
          </div>
        );
      })}
      <Group gap="xs">
        <Button onClick={() => outbox.retry(session.lane)}>{w.again}</Button>
        <Button variant="default" onClick={() => void saveFile(outbox)}>
          {w.file}
        </Button>
      </Group>
    </Stack>
  );
}

/** Something that is no answer, e.g. a picture the server cannot read. */
function ParkedDeed({ entry, drop }: { entry: Entry; drop: () => void }) {
  const w = useWords(fillWords);
  return (
    <div className="fill-card" style={{ gap: 6 }}>
      <Text fw={600}>
        {entry.procedure === 'questionnaires.attach' ? w.hour.attached : (entry.about ?? entry.procedure)}
      </Text>
      <Text c="var(--alarm)">{entry.problem?.sentence}</Text>
      <Group gap="xs">
        <Button size="compact-md" variant="subtle" color="gray" onClick={drop}>
          {w.parked.drop}
        </Button>
      </Group>
    </div>
  );
}

/** Seldom needed, so fetched when it is; without a network it lies on the device. */
async function saveFile(outbox: Outbox): Promise<void> {
  const { saveUnsent } = await import('#ui/device/unsent-file.ts');
  saveUnsent(outbox);
}
