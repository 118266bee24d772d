import type { Place, Travel } from './travel.ts';

/** One call of the day. Minutes are those of the day, by the clock of whoever drives. */
export interface Visit {
  readonly id: string;
  /** Visits of one client need no way between them. */
  readonly clientId: string;
  readonly place: Place | null;
  readonly minutes: number;
  /** Minute it begins at; null: whenever it suits. */
  readonly fixedAt: number | null;
  /** A visit without a fixed time begins within these minutes. */
  readonly window: { readonly from: number; readonly to: number };
}

export interface RouteProblem {
  readonly visits: readonly Visit[];
  /** Where the day begins and ends; null: not known, and the way there is not counted. */
  readonly office: Place | null;
  /** Minute one sets out. */
  readonly startsAt: number;
}

/** A visit where it stands in the day. */
export interface RouteStop {
  readonly id: string;
  /** The way there; null: unknown. */
  readonly travel: Travel | null;
  /** Nothing precedes it, so there is no way to speak of. */
  readonly first: boolean;
  readonly arriveAt: number;
  readonly beginAt: number;
  readonly endAt: number;
  /** Minutes to spare before it begins. */
  readonly slack: number;
  /** Minutes by which it cannot be kept; 0: it can. */
  readonly late: number;
}

export interface Route {
  readonly stops: readonly RouteStop[];
  /** The way back to the office; null: unknown or there is no office. */
  readonly back: Travel | null;
  /** Visits that cannot be kept in this order. */
  readonly impossible: readonly string[];
  readonly lateMinutes: number;
  /** Known ways only. */
  readonly travelMinutes: number;
  readonly km: number;
  readonly unknownWays: number;
  readonly endAt: number;
}
