import { useEffect, useState } from 'react';
import { readAttachment } from '../attachments.ts';

/** The picture where it is at hand, else the words that it is there. */
export function AttachmentImage({ id, label }: { id: string; label: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    const show = async () => {
      const blob = await readAttachment(id);
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    };
    void show();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [id]);
  return address ? (
    <img className="fill-picture" src={address} alt={label} />
  ) : (
    <p style={{ margin: 0 }}>{label}</p>
  );
}
