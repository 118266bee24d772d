// What this device has recorded about clients and not sent yet.
import type { z } from 'zod';
import { useConnection, useUnsent } from '#ui/data.ts';
import type { Callable } from '#ui/client.ts';
import type { CallOutcome } from '../shapes/call.ts';

const LOG = 'touches.log-call';
const BOOK = 'touches.book-meeting';

/** Inputs of a procedure that wait on the device for this client, in the order they were given. */
export function useKept<C extends Callable>(name: C['name'], clientId: string): z.input<C['input']>[] {
  return useUnsent()
    .filter((entry) => entry.procedure === name && !entry.problem)
    .map((entry) => entry.input as z.input<C['input']> & { clientId: string })
    .filter((input) => input.clientId === clientId);
}

/**
 * Clients whose call is recorded on the device and not sent, with how it ended. With a connection the answer comes in a
 * moment and a line that leapt away under the finger would only confuse; what the server refused waits for its person
 * as before.
 */
export function useCalledHere(): ReadonlyMap<string, CallOutcome> {
  const unsent = useUnsent();
  const { online } = useConnection();
  if (online) return new Map();
  return new Map(
    unsent
      .filter(({ procedure, problem }) => (procedure === LOG || procedure === BOOK) && !problem)
      .map(({ input }) => {
        const { clientId, outcome = 'booked' } = input as { clientId: string; outcome?: CallOutcome };
        return [clientId, outcome];
      }),
  );
}
