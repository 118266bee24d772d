// The list of clients out of those a device has taken along: the same filters, asked of a few dozen rows.
import type { ClientListRow } from '../shapes/list.ts';
import type { ClientSort } from '../shapes/kinds.ts';
import { foldSearch } from './search-text.ts';

export interface ListWish {
  search?: string | undefined;
  segments?: readonly string[] | undefined;
  cities?: readonly string[] | undefined;
  states?: readonly string[] | undefined;
  curatorId?: string | undefined;
  servedBy?: string | undefined;
  hasOpenCase?: boolean | undefined;
  archived?: boolean | undefined;
  sort?: ClientSort | undefined;
  descending?: boolean | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** undefined where rows alone cannot tell: who serves a client, the archive. Search looks at name, city and ИНН only. */
export function narrowList(rows: readonly ClientListRow[], wish: ListWish) {
  if (wish.servedBy || wish.archived) return undefined;
  const words = foldSearch(wish.search ?? '')
    .split(' ')
    .filter(Boolean);
  const fits = (row: ClientListRow) => {
    const text = foldSearch([row.shortName, row.city, row.inn].filter(Boolean).join(' '));
    return (
      words.every((word) => text.includes(word)) &&
      (!wish.segments || wish.segments.includes(row.segment ?? 'none')) &&
      (!wish.cities || wish.cities.includes(row.city ?? '')) &&
      (!wish.states || (row.state !== null && wish.states.includes(row.state))) &&
      (!wish.curatorId || (row.curator?.id ?? 'none') === wish.curatorId) &&
      (!wish.hasOpenCase || row.openCase)
    );
  };
  const found = rows.filter(fits).sort(orderOf(wish));
  const { offset = 0, limit = found.length } = wish;
  return { rows: found.slice(offset, offset + limit), total: found.length, more: false, switched: null };
}

const byName = (left: ClientListRow, right: ClientListRow) =>
  left.shortName.localeCompare(right.shortName, 'ru');

/** What is unknown comes last, equal ones by name. */
function orderOf({ sort, descending = sort === 'revenue' || sort === 'last_touch' }: ListWish) {
  const read = (row: ClientListRow): string | number | null => {
    if (sort === 'revenue') return row.revenueYear;
    if (sort === 'last_touch') return row.lastTouchAt;
    return sort === 'city' ? row.city : row.shortName;
  };
  return (left: ClientListRow, right: ClientListRow): number => {
    const [a, b] = [read(left), read(right)];
    if (a === b) return byName(left, right);
    if (a === null) return 1;
    if (b === null) return -1;
    const order = typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b), 'ru');
    return descending ? -order : order;
  };
}
