import { useEffect } from 'react';
import type { Device } from '#ui/device/device.ts';
import type { Me } from '#ui/me.tsx';
import { packField } from './field-kit.ts';
import { registerWorker } from './worker.ts';

const EVERY_MS = 10 * 60_000;
/** The screen just opened comes first. */
const SOON_MS = 3_000;

/** Keeps what a participant takes along fresh, and the application itself at hand, while there is a connection. */
export function useFieldKit(device: Device | null, { today, permissions }: Me): void {
  const fills = permissions.includes('questionnaires.fill');
  useEffect(() => {
    if (!device) return;
    registerWorker();
    if (!fills) return;
    const pack = () => void packField(device, today);
    const soon = setTimeout(pack, SOON_MS);
    const timer = setInterval(pack, EVERY_MS);
    window.addEventListener('online', pack);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
      window.removeEventListener('online', pack);
    };
  }, [device, fills, today]);
}
