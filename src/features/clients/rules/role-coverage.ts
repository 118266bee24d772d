// Whom one must know at a client: a base where nobody knows who decides about the money is not known.
import { COVERAGE_SEGMENTS, type CoverageSegment, type RoleKind } from '../shapes/kinds.ts';

/** The product's own rule, until the leader says otherwise. */
export const REQUIRED_ROLES: Readonly<Record<CoverageSegment, readonly RoleKind[]>> = {
  a: ['decision_maker', 'economic_buyer', 'technical', 'user'],
  b: ['decision_maker', 'economic_buyer', 'technical'],
  c: ['decision_maker'],
  none: ['decision_maker'],
};

export interface Coverage {
  required: RoleKind[];
  /** Required kinds nobody is known for. */
  missing: RoleKind[];
}

/** Which of the required roles somebody at the client is known for today. */
export function coverageOf(present: readonly RoleKind[], required: readonly RoleKind[]): Coverage {
  const known = new Set(present);
  const wanted = [...new Set(required)];
  return { required: wanted, missing: wanted.filter((kind) => !known.has(kind)) };
}

/** The leader's own rule where there is one, else the product's; a client without a segment has its own line. */
export function requiredRolesOf(
  segment: string | null,
  own: Readonly<Partial<Record<CoverageSegment, readonly RoleKind[]>>>,
): readonly RoleKind[] {
  const line = COVERAGE_SEGMENTS.find((one) => one === segment) ?? 'none';
  return own[line] ?? REQUIRED_ROLES[line];
}
