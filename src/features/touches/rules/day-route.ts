// The order of a day's visits. Appointments stand where they stand; what has no hour is put where it costs the
// least time: cheapest insertion first, then single visits moved and stretches turned round (2-opt) while that
// helps. A day has a dozen visits, so every improvement is looked for by trying.
import type { Route, RouteProblem, RouteStop, Visit } from '../shapes/day-route.ts';
import type { Place, Travel, TravelNorms } from '../shapes/travel.ts';
import { travelBetween } from './travel.ts';

/** An unknown way takes this long in the reckoning; it is shown as unknown all the same. */
const UNKNOWN_MINUTES = 45;
const NO_WAY: Travel = { km: 0, minutes: 0, rough: false };
const MOST_ROUNDS = 60;

/** Walks the visits in this order and says when each begins, and which cannot be kept. */
export function walkRoute(problem: RouteProblem, order: readonly Visit[], norms: TravelNorms): Route {
  let at = problem.startsAt;
  let last: Visit | null = null;
  const stops: RouteStop[] = [];
  for (const visit of order) {
    const travel = wayTo(problem.office, last, visit, norms);
    const first = last === null && problem.office === null;
    const arriveAt = at + (first ? 0 : (travel?.minutes ?? UNKNOWN_MINUTES));
    const due = visit.fixedAt ?? visit.window.from;
    const beginAt = Math.max(arriveAt, due);
    const latest = visit.fixedAt ?? visit.window.to;
    stops.push({
      id: visit.id,
      travel: first ? null : travel,
      first,
      arriveAt,
      beginAt,
      endAt: beginAt + visit.minutes,
      slack: Math.max(0, beginAt - arriveAt),
      late: Math.max(0, beginAt - latest),
    });
    at = beginAt + visit.minutes;
    last = visit;
  }
  return sumUp(stops, last && problem.office ? travelBetween(last.place, problem.office, norms) : null, at);
}

function sumUp(stops: readonly RouteStop[], back: Travel | null, endAt: number): Route {
  const ways = [...stops.filter(({ first }) => !first).map(({ travel }) => travel), ...(back ? [back] : [])];
  const known = ways.filter((way) => way !== null);
  return {
    stops,
    back,
    impossible: stops.filter(({ late }) => late > 0).map(({ id }) => id),
    lateMinutes: sum(stops.map(({ late }) => late)),
    travelMinutes: sum(known.map(({ minutes }) => minutes)),
    km: Math.round(sum(known.map(({ km }) => km)) * 10) / 10,
    unknownWays: ways.length - known.length,
    endAt,
  };
}

/** The best order found; never worse than the one given, in which appointments stand by their hours. */
export function orderVisits(problem: RouteProblem, norms: TravelNorms): { order: Visit[]; route: Route } {
  const walk = (order: readonly Visit[]) => walkRoute(problem, order, norms);
  const given = { order: [...problem.visits], route: walk(problem.visits) };
  const inserted = insertAll(problem.visits, walk);
  return [given, improve(given, walk), improve(inserted, walk)].reduce((best, one) =>
    isBetter(one.route, best.route) ? one : best,
  );
}

/** Fewer broken appointments, then less lateness, then less time on the road, then an earlier evening. */
export function isBetter(one: Route, other: Route): boolean {
  const [a, b] = [priceOf(one), priceOf(other)];
  for (const [index, price] of a.entries()) {
    const against = b[index] ?? 0;
    if (price !== against) return price < against;
  }
  return false;
}

function priceOf(route: Route): number[] {
  const road = route.travelMinutes + route.unknownWays * UNKNOWN_MINUTES;
  return [route.impossible.length, route.lateMinutes, road, route.endAt];
}

type Walk = (order: readonly Visit[]) => Route;
type Plan = { order: Visit[]; route: Route };

function insertAll(visits: readonly Visit[], walk: Walk): Plan {
  const fixed = visits
    .filter(({ fixedAt }) => fixedAt !== null)
    .toSorted((one, other) => (one.fixedAt ?? 0) - (other.fixedAt ?? 0));
  let plan: Plan = { order: fixed, route: walk(fixed) };
  for (const visit of visits.filter(({ fixedAt }) => fixedAt === null)) {
    const orders = Array.from({ length: plan.order.length + 1 }, (_, at) =>
      plan.order.toSpliced(at, 0, visit),
    );
    plan = bestOf(orders, walk) ?? plan;
  }
  return plan;
}

function improve(start: Plan, walk: Walk): Plan {
  let plan = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = bestOf([...moved(plan.order), ...turned(plan.order)], walk);
    if (!next || !isBetter(next.route, plan.route)) return plan;
    plan = next;
  }
  return plan;
}

function bestOf(orders: readonly Visit[][], walk: Walk): Plan | null {
  let best: Plan | null = null;
  for (const order of orders) {
    if (!keepsHours(order)) continue;
    const route = walk(order);
    if (!best || isBetter(route, best.route)) best = { order, route };
  }
  return best;
}

/** Appointments stand in the order of their hours, even where one of them cannot be kept: nobody drives to eleven before ten. */
function keepsHours(order: readonly Visit[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { fixedAt } of order) {
    if (fixedAt === null) continue;
    if (fixedAt < last) return false;
    last = fixedAt;
  }
  return true;
}

/** Every order in which one visit stands elsewhere. */
function moved(order: readonly Visit[]): Visit[][] {
  return order.flatMap((visit, from) => {
    const rest = order.toSpliced(from, 1);
    return rest.map((_, index) => rest.toSpliced(index < from ? index : index + 1, 0, visit));
  });
}

/** Every order in which one stretch is driven backwards. */
function turned(order: readonly Visit[]): Visit[][] {
  const orders: Visit[][] = [];
  for (let from = 0; from < order.length - 1; from += 1) {
    for (let to = from + 2; to <= order.length; to += 1) {
      orders.push([...order.slice(0, from), ...order.slice(from, to).reverse(), ...order.slice(to)]);
    }
  }
  return orders;
}

function wayTo(office: Place | null, last: Visit | null, visit: Visit, norms: TravelNorms): Travel | null {
  if (last?.clientId === visit.clientId) return NO_WAY;
  return travelBetween(last ? last.place : office, visit.place, norms);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
