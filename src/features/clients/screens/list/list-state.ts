import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import { useUrlState } from '#ui/navigation.ts';
import type { clientsList } from '../../shapes/contracts.ts';

export type ListInput = z.input<(typeof clientsList)['input']>;
export type Sort = NonNullable<ListInput['sort']>;

/** The filters whose values are lists, as they stand in the address. */
export type ManyFilter = 'segment' | 'state' | 'city';
export type OneFilter = 'curator' | 'served' | 'case' | 'archive' | 'q' | 'sort' | 'down' | 'open';

const split = (text: string | undefined) => (text ? text.split('|') : []);

export interface ListState {
  input: ListInput;
  many: Record<ManyFilter, string[]>;
  one: Partial<Record<OneFilter, string>>;
  filtered: boolean;
  setMany: (filter: ManyFilter, values: readonly string[]) => void;
  setOne: (patch: Partial<Record<OneFilter, string | undefined>>) => void;
  clear: () => void;
}

/** Search, filters, order and the open row live in the address: a view can be sent to a colleague. */
export function useListState(): ListState {
  const [url, setUrl] = useUrlState();
  const key = JSON.stringify(url);
  const setMany = useCallback(
    (filter: ManyFilter, values: readonly string[]) => setUrl({ [filter]: values.join('|') || undefined }),
    [setUrl],
  );
  const clear = useCallback(
    () =>
      setUrl({
        segment: undefined,
        state: undefined,
        city: undefined,
        curator: undefined,
        served: undefined,
        case: undefined,
        archive: undefined,
        q: undefined,
      }),
    [setUrl],
  );
  return useMemo(() => {
    const one = JSON.parse(key) as Record<string, string | undefined>;
    const many = { segment: split(one['segment']), state: split(one['state']), city: split(one['city']) };
    const input = {
      search: one['q'] || undefined,
      segments: many.segment.length ? (many.segment as ListInput['segments']) : undefined,
      states: many.state.length ? (many.state as ListInput['states']) : undefined,
      cities: many.city.length ? many.city : undefined,
      curatorId: one['curator'] || undefined,
      servedBy: one['served'] || undefined,
      hasOpenCase: one['case'] ? true : undefined,
      archived: one['archive'] ? true : undefined,
      sort: (one['sort'] as Sort | undefined) ?? 'name',
      descending: one['down'] === undefined ? undefined : one['down'] === '1',
    } satisfies ListInput;
    const { sort: _, descending: __, ...filters } = input;
    const filtered = Object.values(filters).some((value) => value !== undefined);
    return { input, many, one, filtered, setMany, setOne: setUrl, clear };
  }, [key, setUrl, setMany, clear]);
}
