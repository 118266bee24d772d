// The list of questionnaires out of those a device has taken along.
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { InputOf, OutputOf } from '#features/access/shapes/contract.ts';
import type { listQuestionnaires } from '#features/questionnaires/shapes/contracts/lists.ts';

type List = OutputOf<typeof listQuestionnaires>;

/** As the server would answer; searched by the client's name only. */
export function narrowQuestionnaires(rows: List['rows'], wish: InputOf<typeof listQuestionnaires>): List {
  const words = foldSearch(wish.search ?? '')
    .split(' ')
    .filter(Boolean);
  const found = rows.filter(
    (row) =>
      words.every((word) => foldSearch(row.clientName).includes(word)) &&
      (!wish.employeeId || row.employeeId === wish.employeeId) &&
      (!wish.roundId || row.roundId === wish.roundId) &&
      (!wish.clientId || row.clientId === wish.clientId),
  );
  const counts: Record<string, number> = {};
  const stops: Record<string, number> = {};
  for (const { state, stop } of found) {
    counts[state] = (counts[state] ?? 0) + 1;
    if (stop) stops[stop] = (stops[stop] ?? 0) + 1;
  }
  const shown = found.filter(
    (row) =>
      (!wish.states?.length || wish.states.includes(row.state)) &&
      (!wish.stops?.length || (row.stop !== null && wish.stops.includes(row.stop))),
  );
  const { offset = 0, limit = shown.length } = wish;
  return { counts, stops, total: shown.length, rows: shown.slice(offset, offset + limit) };
}
