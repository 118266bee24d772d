import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { CoverageSegment, RoleKind } from '../shapes/kinds.ts';

export type RequiredRoles = Partial<Record<CoverageSegment, readonly RoleKind[]>>;

/** Lines the leader has changed; the others follow the product's rule. */
export async function loadRequiredRoles(db: Db | Tx): Promise<RequiredRoles> {
  const rows = await db.selectFrom('required_role').select(['segment', 'role_kinds']).execute();
  return Object.fromEntries(rows.map((row) => [row.segment, row.role_kinds])) as RequiredRoles;
}

export async function saveRequiredRoles(
  tx: Tx,
  line: { segment: CoverageSegment; roleKinds: readonly RoleKind[]; by: string | null; at: Instant },
): Promise<void> {
  const fresh = { role_kinds: [...line.roleKinds], set_by: line.by, at: line.at };
  await tx
    .insertInto('required_role')
    .values({ segment: line.segment, ...fresh })
    .onConflict((on) => on.column('segment').doUpdateSet(fresh))
    .execute();
}
