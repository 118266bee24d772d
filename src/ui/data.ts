import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { type ApiProblem, type Callable, call, makeRequestKey } from './client.ts';

/** Reads a procedure and keeps the answer fresh; the previous page stays while the next one loads. */
export function useRead<C extends Callable>(
  name: C['name'],
  input: z.input<C['input']>,
  options: { enabled?: boolean; refetchMs?: number } = {},
): UseQueryResult<z.output<C['output']>, ApiProblem> {
  return useQuery<z.output<C['output']>, ApiProblem>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call<C>(name, input, { signal }),
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
