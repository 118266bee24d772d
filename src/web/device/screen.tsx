import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { formatMoment, formatTime } from '#kernel/dates.ts';
import { useConnection, useUnsent } from '#ui/data.ts';
import { currentDevice, type Device } from '#ui/device/device.ts';
import { loadUnsent, saveUnsent } from '#ui/device/unsent-file.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useMe } from '#ui/me.tsx';
import { packField, readPacking, subscribePacking } from './field-kit.ts';
import { useInstall } from './install.ts';
import { UnsentList } from './unsent-list.tsx';
import { canWorkOffline } from './worker.ts';
import { deviceWords } from './words.ts';

/** /device: what waits here, what opens without a connection, and how safe it is. */
export function Screen() {
  const w = useWords(deviceWords);
  const device = currentDevice();
  if (!device) return null;
  return (
    <Page title={w.title} lead={w.lead} width={820}>
      <Unsent device={device} />
      <Kit device={device} />
      <Storage />
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet" style={{ padding: 18 }}>
      <h2 style={{ fontSize: 19, margin: '0 0 6px' }}>{title}</h2>
      {children}
    </section>
  );
}

function Unsent({ device }: { device: Device }) {
  const w = useWords(deviceWords).unsent;
  const { outbox } = device;
  const entries = useUnsent();
  const { parked, sending } = useSyncExternalStore(outbox.subscribe, () => outbox.status());
  const [told, setTold] = useState<string | null>(null);
  const load = async (file: File | null) => {
    if (!file) return;
    const loaded = await loadUnsent(outbox, await file.text());
    setTold(typeof loaded === 'number' ? w.loaded(loaded) : w.faults[loaded]);
  };
  return (
    <Part title={w.title}>
      <Standing device={device} />
      <UnsentList device={device} entries={entries} />
      <Group gap="xs" mt="md">
        {entries.length > 0 ? (
          <Button
            loading={sending}
            onClick={() => void (parked.length > 0 ? outbox.retry() : outbox.flush())}
          >
            {parked.length > 0 ? w.again : w.now}
          </Button>
        ) : null}
        {entries.length > 0 ? (
          <Button variant="default" onClick={() => saveUnsent(outbox)}>
            {w.save}
          </Button>
        ) : null}
        <FileButton onChange={(file) => void load(file)} accept="application/json,.json">
          {(props) => (
            <Button variant="default" {...props}>
              {w.load}
            </Button>
          )}
        </FileButton>
      </Group>
      {told ? (
        <Text role="status" mt="xs">
          {told}
        </Text>
      ) : null}
      <Text className="muted" fz="sm" mt="sm">
        {w.fileHint}
      </Text>
    </Part>
  );
}

/** How it stands with the connection, in one sentence. */
function Standing({ device }: { device: Device }) {
  const w = useWords(deviceWords).unsent;
  const { locale, timeZone } = useLanguage();
  const { online, seenAt } = useConnection();
  const { outbox } = device;
  const { trouble, waiting } = useSyncExternalStore(outbox.subscribe, () => outbox.status());
  if (trouble === 'not_kept') return <Text c="var(--alarm)">{w.notKept}</Text>;
  if (trouble === 'signed_out') return <Text>{w.signedOut}</Text>;
  if (!online) {
    return <Text>{seenAt ? w.offline(formatTime(seenAt, locale, timeZone)) : w.offlineEver}</Text>;
  }
  return waiting === 0 && outbox.status().parked.length === 0 ? <Text>{w.none}</Text> : null;
}

function Kit({ device }: { device: Device }) {
  const w = useWords(deviceWords).kit;
  const { locale, timeZone } = useLanguage();
  const { permissions, today, company } = useMe();
  const { running, done, all, at } = useSyncExternalStore(subscribePacking, readPacking);
  const { online } = useConnection();
  if (!permissions.includes('questionnaires.fill')) return null;
  return (
    <Part title={w.title}>
      <Text>{w.text}</Text>
      {running ? (
        <div role="status" style={{ marginTop: 10 }}>
          <Text className="tabular">{w.running(done, all)}</Text>
          <Progress value={all > 0 ? (done / all) * 100 : 0} mt={6} aria-label={w.running(done, all)} />
        </div>
      ) : (
        <Group mt="sm" gap="md">
          <Text className="muted tabular">{at ? w.at(formatMoment(at, locale, timeZone)) : w.never}</Text>
          <Button
            variant="default"
            size="compact-md"
            disabled={!online}
            onClick={() => void packField(device, today, company.timeZone)}
          >
            {w.now}
          </Button>
        </Group>
      )}
    </Part>
  );
}

function Storage() {
  const w = useWords(deviceWords).storage;
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  const { install, installed } = useInstall();
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersisted);
  }, []);
  const ask = async () => {
    const granted = await navigator.storage.persist();
    setPersisted(granted);
    setRefused(!granted);
  };
  const apple =
    /iPhone|iPad|Macintosh.*Safari/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
  return (
    <Part title={w.title}>
      <Text>{w.sealed}</Text>
      {persisted === null ? null : <Text>{persisted ? w.persisted : w.notPersisted}</Text>}
      {refused ? <Text role="status">{w.asked}</Text> : null}
      {apple && !installed ? <Text mt={6}>{w.apple}</Text> : null}
      {canWorkOffline() ? null : <Text mt={6}>{w.noWorker}</Text>}
      {installed ? <Text mt={6}>{w.installed}</Text> : null}
      <Group gap="xs" mt="sm">
        {persisted === false ? (
          <Button variant="default" size="compact-md" onClick={() => void ask()}>
            {w.ask}
          </Button>
        ) : null}
        {install ? (
          <Button variant="default" size="compact-md" onClick={install}>
            {w.install}
          </Button>
        ) : null}
      </Group>
    </Part>
  );
}
