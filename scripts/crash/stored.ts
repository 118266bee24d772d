// What the database holds against what was acknowledged.
import type { ServerUnderTest } from './server.ts';
import type { Acknowledged } from './writers.ts';

export interface Tally {
  acknowledged: number;
  stored: number;
  /** Acknowledged and not there. */
  lost: string[];
  /** Sent once as far as the writer is concerned, and there twice. */
  doubled: string[];
  /** Questionnaires whose standing answer is older than the last one acknowledged. */
  folded: string[];
}

function repeats(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(one).size);
}

export async function checkStored(server: ServerUnderTest, known: Acknowledged): Promise<Tally> {
  const ops = await server.query<{ op_id: string; value: string; questionnaire_id: string; seq: number }>(
    `select op_id, value #>> '{}' as value, questionnaire_id, seq from answer_op order by seq`,
  );
  const divisions = await server.query<{ name: string }>(
    `select name from division where name like 'writer %'`,
  );
  const standing = await server.query<{ questionnaire_id: string; value: string }>(
    `select questionnaire_id, value #>> '{}' as value from answer`,
  );
  const storedOps = new Set(ops.map((row) => row.op_id));
  const storedNames = new Set(divisions.map((row) => row.name));
  const values = ops.map((row) => row.value);
  const names = divisions.map((row) => row.name);
  // A later operation, stored and not yet acknowledged, may stand in place of the last acknowledged one.
  const folded = standing.filter(({ questionnaire_id: id, value }) => {
    const own = ops.filter((row) => row.questionnaire_id === id);
    const last = own.at(-1)?.value;
    return known.last.has(id) && value !== last;
  });
  return {
    acknowledged: known.ops.size + known.names.size,
    stored: ops.length + divisions.length,
    lost: [
      ...[...known.ops].filter((id) => !storedOps.has(id)),
      ...[...known.names].filter((name) => !storedNames.has(name)),
    ],
    doubled: [...repeats(values), ...repeats(names)],
    folded: folded.map((row) => row.questionnaire_id),
  };
}
