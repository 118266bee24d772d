import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { useSyncExternalStore } from 'react';
import { newId } from '#kernel/ids.ts';
import { type ApiProblem, type Callable, call, makeRequestKey } from './client.ts';
import { type Connection, readConnection, subscribeConnection } from './device/connection.ts';
import { currentDevice } from './device/device.ts';
import { readKept } from './device/kept-reads.ts';
import type { Entry } from './outbox/entries.ts';
import type { Performed } from './outbox/outbox.ts';

/** A read as the cache of queries knows it. */
export const readQuery = <C extends Callable>(name: C['name'], input: z.input<C['input']>) => ({
  queryKey: [name, input],
  queryFn: ({ signal }: { signal?: AbortSignal }): Promise<z.output<C['output']>> =>
    readKept<C>(name, input, signal),
});

/** Reads a procedure and keeps the answer fresh; the previous page stays while the next one loads. */
export function useRead<C extends Callable>(
  name: C['name'],
  input: z.input<C['input']>,
  options: { enabled?: boolean; refetchMs?: number } = {},
): UseQueryResult<z.output<C['output']>, ApiProblem> {
  return useQuery<z.output<C['output']>, ApiProblem>({
    ...readQuery<C>(name, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchMs ?? false,
  });
}

/** A writing procedure; after success every screen's data is asked for again. */
export function useWrite<C extends Callable>(
  name: C['name'],
): UseMutationResult<z.output<C['output']>, ApiProblem, z.input<C['input']>> {
  const queries = useQueryClient();
  return useMutation<z.output<C['output']>, ApiProblem, z.input<C['input']>>({
    mutationFn: (input) => call<C>(name, input, { requestKey: makeRequestKey() }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** How an act is told to the outbox; see `Entry`. */
export interface ActOptions<Input> {
  /** What must stay in order among itself, e.g. «client:<id>». */
  lane: string | ((input: Input) => string);
  /** Whom it concerns, in words. */
  about?: string;
  /** The operation's own id, where a repeat must be recognised before it is kept. */
  idOf?: (input: Input) => string;
  /** What screens must know to show it as done while it waits. */
  shows?: (input: Input) => unknown;
}

/**
 * A deed of the field: it happens at once where there is a connection, else it is kept on the device and sent by
 * itself (`kept`). A refusal that arrives while the person watches is thrown like any other.
 */
export function useAct<C extends Callable>(
  name: C['name'],
  options: ActOptions<z.input<C['input']>>,
): UseMutationResult<Performed<z.output<C['output']>>, ApiProblem, z.input<C['input']>> {
  const queries = useQueryClient();
  return useMutation<Performed<z.output<C['output']>>, ApiProblem, z.input<C['input']>>({
    mutationFn: async (input) => {
      const id = options.idOf?.(input) ?? newId<'request'>();
      const device = currentDevice();
      if (!device) return { kept: false, output: await call<C>(name, input, { requestKey: id }) };
      const lane = typeof options.lane === 'string' ? options.lane : options.lane(input);
      const { about } = options;
      const shows = options.shows?.(input);
      return device.outbox.perform({
        id,
        lane,
        procedure: name,
        input,
        ...(about ? { about } : {}),
        ...(shows ? { shows } : {}),
      });
    },
    onSuccess: () => queries.invalidateQueries(),
    // Refused by what has changed meanwhile: whoever reads the reason sees how it stands now.
    onError: (problem) => (problem.status === 409 ? queries.invalidateQueries() : undefined),
  });
}

const NOTHING: readonly Entry[] = [];
const never = () => () => {};

/** What this device has not sent yet; changes when something is kept or acknowledged. */
export function useUnsent(): readonly Entry[] {
  const outbox = currentDevice()?.outbox;
  return useSyncExternalStore(outbox?.subscribe ?? never, () => outbox?.entries ?? NOTHING);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribeConnection, readConnection);
}
