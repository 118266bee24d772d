// A photo or a signature that was taken away is erased in the office at once; until the question is left it can be put
// back from here.
import { useState } from 'react';
import type { StoredKind } from '#features/questionnaires/shapes/hour.ts';
import { keepAttachment, type KeptAttachment, readAttachment } from '../attachments.ts';
import { useSession } from '../use-session.ts';

interface Held<Answer> {
  answer: Answer;
  blob: Blob;
}

export function useTakenAway<Answer>(kind: StoredKind, key: string) {
  const session = useSession();
  const [held, setHeld] = useState<Held<Answer> | null>(null);
  return {
    /** What may be put back; null where nothing was taken away, or its bytes were not at hand. */
    held: held?.answer ?? null,
    async takeAway(attachmentId: string, answer: Answer): Promise<void> {
      const blob = await readAttachment(attachmentId).catch(() => null);
      setHeld(blob ? { answer, blob } : null);
      await session.keepDeed('questionnaires.detach', { questionnaireId: session.id, attachmentId });
    },
    /** Keeps the same bytes anew. */
    async putBack(): Promise<KeptAttachment | null> {
      if (!held) return null;
      const kept = await keepAttachment(session, held.blob, kind, { key });
      setHeld(null);
      return kept;
    },
    forget: () => setHeld(null),
  };
}
