import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  findProgramme,
  insertProgramme,
  listFormChoices,
  lockProgramme,
  type Programme,
  updateProgramme,
} from '../data/programme.ts';
import { normsOf } from '../data/round-plan.ts';
import { getProgramme, saveProgramme } from '../shapes/contracts/programme.ts';
import { PROGRAMME_NAMES } from '../shapes/programme.ts';

export const programmeApi = [
  reads(getProgramme, async ({ db, company }) => {
    const programme = await findProgramme(db);
    return {
      id: programme?.id ?? null,
      name: programme?.name ?? PROGRAMME_NAMES[company.locale],
      leader: programme?.leader ?? null,
      norms: normsOf(programme, company),
      ownNorms: {
        dedicated: programme?.norms.dedicated ?? null,
        parallel: programme?.norms.parallel ?? null,
      },
      forms: await listFormChoices(db),
    };
  }),

  writes(saveProgramme, async (context, input) => {
    const { tx, changed, now } = context;
    await checkLeader(context, input.leaderEmployeeId);
    const before = await lockProgramme(tx);
    if (before) await updateProgramme(tx, before.id, input, now);
    const id = before?.id ?? (await insertProgramme(tx, input));
    changed({ entity: 'programme', id, before: before ? shownOf(before) : null, after: input });
    return { id };
  }),
];

/** The programme, made with its first name where there is none yet. */
export async function ensureProgramme({ tx, company, changed }: WriteContext): Promise<string> {
  const known = await lockProgramme(tx);
  if (known) return known.id;
  const card = { name: PROGRAMME_NAMES[company.locale], leaderEmployeeId: null };
  const id = await insertProgramme(tx, card);
  changed({ entity: 'programme', id, before: null, after: card });
  return id;
}

/** M1: the leader sees all and answers for all; without the role they could do neither. */
async function checkLeader({ tx }: WriteContext, employeeId: string | null): Promise<void> {
  if (employeeId === null) return;
  const row = await tx
    .selectFrom('employee')
    .select(['active', 'roles', 'last_name', 'first_name'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  if (!row?.active) refuse('employee_unknown', {}, 404);
  if (!row.roles.includes('programme_leader')) {
    refuse('leader_without_role', { employee: `${row.last_name} ${row.first_name}` });
  }
}

function shownOf(programme: Programme) {
  return {
    name: programme.name,
    leaderEmployeeId: programme.leader?.id ?? null,
    norms: programme.norms,
  };
}
