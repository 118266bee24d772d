import { useEffect, useState } from 'react';
import { readConnection, subscribeConnection } from '#ui/device/connection.ts';
import { readAttachment } from './attachments.ts';

/** An address of the bytes for this page; null while they are not at hand. Looked for again once there is a network. */
export function useAttachment(id: string): string | null {
  const [shown, setShown] = useState<{ id: string; address: string } | null>(null);
  useEffect(() => {
    let address: string | null = null;
    let gone = false;
    const show = async () => {
      const blob = await readAttachment(id).catch(() => null);
      if (!blob || gone || address) return;
      address = URL.createObjectURL(blob);
      setShown({ id, address });
    };
    void show();
    const unsubscribe = subscribeConnection(() => {
      if (!address && readConnection().online) void show();
    });
    return () => {
      gone = true;
      unsubscribe();
      if (address) URL.revokeObjectURL(address);
    };
  }, [id]);
  return shown?.id === id ? shown.address : null;
}
