// The second part of the split: what an exact assignment cannot see, because it depends on whole lists.
// Clients are moved or swapped between two lists as long as that makes the sum of all wishes cheaper:
// nearness, and lists even by number, revenue and work. A relation is never made worse for it. Rows are
// tried in the order of their ids and the work is limited by a count, not by a clock: the same input always
// gives the same lists.
import type { SplitProblem } from './split-problem.ts';

const PASSES = 6;
const MOST_COMPARISONS = 30_000_000;
const LEAST_GAIN = 1e-6;

/** A wish for even lists: each client brings `amounts`, a list's price is `factor` x its sum squared. */
type Evenness = {
  readonly amounts: Float64Array;
  readonly factors: Float64Array;
  readonly sums: Float64Array;
};

type Lists = {
  readonly problem: SplitProblem;
  readonly owner: Int32Array;
  readonly loads: Int32Array;
  readonly even: readonly Evenness[];
  price: Float64Array;
  comparisons: number;
};

/** `priceOf` gives the prices of all cells with the nearness to the lists as they stand. */
export function improveLists(
  problem: SplitProblem,
  start: Int32Array,
  priceOf: (owner: Int32Array) => Float64Array,
): Int32Array {
  const lists = openLists(problem, start, priceOf(start));
  let best = start;
  let bestTotal = totalOf(lists);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const changes = runPass(lists);
    if (changes === 0) break;
    lists.price = priceOf(lists.owner);
    const total = totalOf(lists);
    if (total < bestTotal - LEAST_GAIN) {
      best = lists.owner.slice();
      bestTotal = total;
    }
    if (lists.comparisons > MOST_COMPARISONS) break;
  }
  return best;
}

/** Price of the list's next place: even lists are cheapest, each against its share. */
export function placePriceOf(problem: SplitProblem): (column: number, load: number) => number {
  const target = Array.from(problem.share, (share) => share * problem.clients.length);
  return (column, load) => Math.round((problem.weights.count * (2 * load + 1)) / (target[column] || 1));
}

function openLists(problem: SplitProblem, start: Int32Array, price: Float64Array): Lists {
  const loads = new Int32Array(problem.participants.length);
  for (const column of start) loads[column] = (loads[column] ?? 0) + 1;
  const owner = start.slice();
  const even = [
    openEvenness(
      problem,
      owner,
      Float64Array.from(problem.clients, (client) => client.value),
      problem.weights.value,
    ),
    openEvenness(
      problem,
      owner,
      Float64Array.from(problem.clients, (client) => client.work),
      problem.weights.work,
    ),
  ];
  return { problem, owner, loads, even: even.filter((one) => one !== null), price, comparisons: 0 };
}

/** null where there is nothing to even out: no weight, no amounts, or all the same. */
function openEvenness(
  problem: SplitProblem,
  owner: Int32Array,
  amounts: Float64Array,
  weight: number,
): Evenness | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const same = amounts.every((amount) => amount === amounts[0]);
  if (weight === 0 || total <= 0 || same) return null;
  const scale = (weight * amounts.length) / total ** 2;
  const sums = new Float64Array(problem.share.length);
  owner.forEach((column, row) => {
    sums[column] = (sums[column] ?? 0) + (amounts[row] ?? 0);
  });
  return { amounts, factors: problem.share.map((share) => (share > 0 ? scale / share : 0)), sums };
}

function totalOf(lists: Lists): number {
  const { problem, owner, price, loads } = lists;
  const columns = loads.length;
  const placePrice = placePriceOf(problem);
  let total = 0;
  owner.forEach((column, row) => {
    total += price[row * columns + column] ?? 0;
  });
  loads.forEach((load, column) => {
    for (let place = 0; place < load; place += 1) total += placePrice(column, place);
  });
  for (const even of lists.even) {
    even.sums.forEach((sum, column) => {
      total += (even.factors[column] ?? 0) * sum ** 2;
    });
  }
  return total;
}

function runPass(lists: Lists): number {
  const { problem, owner } = lists;
  let changes = 0;
  for (let row = 0; row < owner.length; row += 1) {
    if (problem.pinned[row] === 1) continue;
    if (lists.comparisons > MOST_COMPARISONS) break;
    const move = bestMove(lists, row);
    const swap = bestSwap(lists, row);
    if (Math.min(move.gain, swap.gain) > -LEAST_GAIN) continue;
    changes += 1;
    if (move.gain <= swap.gain) give(lists, row, move.to);
    else {
      const from = owner[row] ?? 0;
      give(lists, row, owner[swap.with] ?? 0);
      give(lists, swap.with, from);
    }
  }
  return changes;
}

function bestMove(lists: Lists, row: number): { gain: number; to: number } {
  const { problem, owner, loads, price } = lists;
  const columns = loads.length;
  const from = owner[row] ?? 0;
  const placePrice = placePriceOf(problem);
  const best = { gain: 0, to: from };
  for (let to = 0; to < columns; to += 1) {
    const load = loads[to] ?? 0;
    if (to === from || load >= (problem.participants[to]?.capacity ?? 0)) continue;
    if ((problem.harm[row * columns + to] ?? 0) > (problem.harm[row * columns + from] ?? 0)) continue;
    let gain = (price[row * columns + to] as number) - (price[row * columns + from] as number);
    gain += placePrice(to, load) - placePrice(from, (loads[from] ?? 0) - 1);
    for (const even of lists.even) gain += shiftPrice(even, from, to, even.amounts[row] ?? 0);
    if (gain < best.gain) {
      best.gain = gain;
      best.to = to;
    }
  }
  return best;
}

/** The inner loop of the whole split; plain indexed access on purpose. */
function bestSwap(lists: Lists, row: number): { gain: number; with: number } {
  const { problem, owner, price, even } = lists;
  const { harm, pinned } = problem;
  const columns = lists.loads.length;
  const from = owner[row] as number;
  const ownPrice = price[row * columns + from] as number;
  const ownHarm = harm[row * columns + from] as number;
  const best = { gain: 0, with: -1 };
  lists.comparisons += owner.length - row;
  for (let other = row + 1; other < owner.length; other += 1) {
    const to = owner[other] as number;
    if (to === from || pinned[other] === 1) continue;
    const there = other * columns;
    const here = row * columns + to;
    let gain =
      (price[here] as number) - ownPrice + (price[there + from] as number) - (price[there + to] as number);
    if (gain === Infinity) continue;
    for (const one of even) {
      gain += shiftPrice(one, from, to, (one.amounts[row] as number) - (one.amounts[other] as number));
    }
    if (gain >= best.gain) continue;
    const before = ownHarm + (harm[there + to] as number);
    if ((harm[here] as number) + (harm[there + from] as number) > before) continue;
    best.gain = gain;
    best.with = other;
  }
  return best;
}

/** What it costs to move `amount` from one list's sum to another's. */
function shiftPrice(even: Evenness, from: number, to: number, amount: number): number {
  const { factors, sums } = even;
  return (
    (factors[to] as number) * amount * (2 * (sums[to] as number) + amount) -
    (factors[from] as number) * amount * (2 * (sums[from] as number) - amount)
  );
}

function give(lists: Lists, row: number, to: number): void {
  const from = lists.owner[row] ?? 0;
  lists.owner[row] = to;
  lists.loads[from] = (lists.loads[from] ?? 0) - 1;
  lists.loads[to] = (lists.loads[to] ?? 0) + 1;
  for (const even of lists.even) {
    const amount = even.amounts[row] ?? 0;
    even.sums[from] = (even.sums[from] ?? 0) - amount;
    even.sums[to] = (even.sums[to] ?? 0) + amount;
  }
}
