// What the outbox must know about calls and meetings.
import type { QueryClient } from '@tanstack/react-query';
import type { ProcedureRule } from '#ui/outbox/entries.ts';

/** A server slower than that is not waited for: what waits behind goes first. */
const PATIENCE_MS = 3_000;

/**
 * What the screens show of meetings is asked for again before the device lets go of what it has told: else a meeting
 * just sent would vanish for a moment.
 */
export function touchRules(queries: QueryClient): Record<string, ProcedureRule> {
  const refresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('touches.') });
  const acknowledged = async () => {
    const patience = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
    await Promise.race([refresh(), patience]);
  };
  return {
    'touches.book-meeting': { acknowledged },
    'touches.reschedule': { acknowledged },
    'touches.mark-meeting': { acknowledged },
    'touches.log-call': { acknowledged: async () => void refresh() },
  };
}
