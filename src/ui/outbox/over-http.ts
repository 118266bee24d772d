import { ApiProblem, call } from '../client.ts';

export type Send = (procedure: string, input: unknown, requestKey: string) => Promise<unknown>;

/** A request on a line that is neither alive nor dead is given up and repeated. */
const SEND_PATIENCE_MS = 30_000;
/** What is large takes longer: a picture must get through on the slowest line a telephone has. */
const SLOWEST_CHARACTERS_A_MS = 4;

/** Sends one operation to the server; throws ApiProblem. */
export const overHttp = (procedure: string, input: unknown, requestKey: string): Promise<unknown> =>
  call(procedure, input as never, { requestKey, signal: AbortSignal.timeout(patienceFor(input)) });

function patienceFor(input: unknown): number {
  const { content } = (input ?? {}) as { content?: unknown };
  return SEND_PATIENCE_MS + (typeof content === 'string' ? content.length / SLOWEST_CHARACTERS_A_MS : 0);
}

/**
 * Worth trying again by itself: no connection, a server that is restarting, too many requests, a race lost. What was done
 * upon a version that is no more would be refused for ever, and is told.
 */
export function isPassing(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return false;
  if (problem.code === 'raced' || problem.code === 'sign_in_first') return true;
  return problem.status === 0 || problem.status === 408 || problem.status === 429 || problem.status >= 500;
}
