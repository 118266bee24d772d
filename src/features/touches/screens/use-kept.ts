// What this device has recorded about clients and not sent yet.
import type { z } from 'zod';
import { useConnection, useUnsent } from '#ui/data.ts';
import type { Callable } from '#ui/client.ts';

/** Deeds after which nobody calls the client again in the same round of calls. */
const CALLED = ['touches.log-call', 'touches.book-meeting'];

/** Inputs of a procedure that wait on the device for this client, in the order they were given. */
export function useKept<C extends Callable>(name: C['name'], clientId: string): z.input<C['input']>[] {
  return useUnsent()
    .filter((entry) => entry.procedure === name && !entry.problem)
    .map((entry) => entry.input as z.input<C['input']> & { clientId: string })
    .filter((input) => input.clientId === clientId);
}

/**
 * Clients whose call is recorded on the device and not sent. With a connection the answer comes in a moment and a line
 * that leapt away under the finger would only confuse; what the server refused waits for its person as before.
 */
export function useCalledHere(): ReadonlySet<string> {
  const unsent = useUnsent();
  const { online } = useConnection();
  if (online) return new Set();
  return new Set(
    unsent
      .filter(({ procedure, problem }) => CALLED.includes(procedure) && !problem)
      .map(({ input }) => (input as { clientId: string }).clientId),
  );
}
