import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useWords } from '#ui/i18n.tsx';
import type { Performed } from '#ui/outbox/outbox.ts';
import type { bookMeeting } from '../shapes/contracts/meetings.ts';
import { meetingWords } from '../words/meetings.ts';
import { useUndo } from './use-undo.tsx';

type Done = Performed<OutputOf<typeof bookMeeting>>;

/** Says that it stands, with what should be known about its time, and how to take it back once the server has it. */
export function useTellBooked(client: { name: string }) {
  const w = useWords(meetingWords);
  const undo = useUndo();
  return (done: Done, said: string, back?: (version: number) => Promise<unknown>) => {
    const notes = done.kept ? [w.keptHere] : done.output.warnings.map((warning) => w.warnings[warning]);
    undo({
      message: [`${client.name}. ${said}.`, ...notes].join(' '),
      deed: w.undo,
      ...(back && !done.kept ? { undo: () => back(done.output.version) } : {}),
    });
  };
}
