// What the rules say about the people on a card: how much of each relation is left, and whom we do not know.
import { type Day, dayAt, type Instant } from '#kernel/day.ts';
import type { CoverageSegment, RoleKind } from '../shapes/kinds.ts';
import { standingOf } from './relation-decay.ts';
import { type Coverage, coverageOf, requiredRolesOf } from './role-coverage.ts';

interface RelationRow {
  strength: number;
  at: Instant;
  touches: readonly { on: Day }[];
}

/** The relation with what is left of it today. */
export function judgeRelation<Relation extends RelationRow>(
  relation: Relation,
  client: { segment: string | null },
  clock: { today: Day; timeZone: string },
): Relation & { now: number; idleDays: number } {
  const standing = standingOf({
    strength: relation.strength,
    setOn: dayAt(relation.at, clock.timeZone),
    touches: relation.touches.map((touch) => touch.on),
    segment: client.segment,
    today: clock.today,
  });
  return { ...relation, ...standing };
}

/** Whom of the required roles nobody at the client is known for now. */
export function judgeCoverage(
  persons: readonly { roles: readonly { roleKind: RoleKind; toDay: Day | null }[] }[],
  segment: string | null,
  own: Partial<Record<CoverageSegment, readonly RoleKind[]>>,
): Coverage {
  const present = persons.flatMap((person) =>
    person.roles.filter((role) => role.toDay === null).map((role) => role.roleKind),
  );
  return coverageOf(present, requiredRolesOf(segment, own));
}
