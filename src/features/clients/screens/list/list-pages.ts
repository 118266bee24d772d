import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { ApiProblem } from '#ui/client.ts';
import { readDerived } from '#ui/device/kept-reads.ts';
import type { clientsList } from '../../shapes/contracts.ts';
import type { ListInput } from './list-state.ts';

export type ListPage = OutputOf<typeof clientsList>;
export type ListRow = ListPage['rows'][number];

const PAGE = 50;

/** The list page by page; what is on the screen stays there while the next answer comes. */
export function useListPages(input: ListInput) {
  return useInfiniteQuery({
    queryKey: ['clients.list', input, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      readDerived<typeof clientsList>('clients.list', { ...input, limit: PAGE, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (last: ListPage, pages: ListPage[]) =>
      last.rows.length === PAGE ? pages.length * PAGE : undefined,
    placeholderData: keepPreviousData,
    throwOnError: (_error: ApiProblem) => false,
  });
}
