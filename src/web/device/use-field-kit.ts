import { useEffect } from 'react';
import type { Device } from '#ui/device/device.ts';
import type { Me } from '#ui/me.tsx';
import { registerWorker } from './worker.ts';

const EVERY_MS = 10 * 60_000;
const AFTER_DEED_MS = 1_000;
/** The screen just opened comes first. */
const SOON_MS = 3_000;

/** Keeps what a participant takes along fresh, and the application itself at hand, while there is a connection. */
export function useFieldKit(device: Device | null, { today, permissions, company }: Me): void {
  const fills = permissions.includes('questionnaires.fill');
  useEffect(() => {
    if (!device) return;
    registerWorker();
    if (!fills) return;
    const pack = async () => {
      const kit = await import('./field-kit.ts').catch(() => null);
      await kit?.packField(device, today, company.timeZone);
    };
    let after: ReturnType<typeof setTimeout> | undefined;
    // What was told a moment ago is part of what is taken along: the line may go again any minute.
    const told = device.outbox.onDelivered((entries) => {
      if (!entries.some(({ procedure }) => procedure.startsWith('touches.'))) return;
      clearTimeout(after);
      after = setTimeout(() => void pack(), AFTER_DEED_MS);
    });
    const soon = setTimeout(() => void pack(), SOON_MS);
    const timer = setInterval(() => void pack(), EVERY_MS);
    const back = () => void pack();
    window.addEventListener('online', back);
    return () => {
      told();
      clearTimeout(after);
      clearTimeout(soon);
      clearInterval(timer);
      window.removeEventListener('online', back);
    };
  }, [device, fills, today, company.timeZone]);
}
