// Rules refuse by ids; the sentence needs names. Everything said to people about the round passes here.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { Refusal, type RefusalFacts } from '#kernel/refusal.ts';
import { namesOfClients, namesOfEmployees, namesOfParticipants } from '../data/names.ts';

/** Runs a rule; what it refuses gets the names `client`, `employee` and `participant`. */
export async function withNames<Result>(db: Db | Tx, rule: () => Result): Promise<Result> {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, await nameFacts(db, error.facts), error.status);
  }
}

/** The facts with the names behind their ids. */
export async function nameFacts(db: Db | Tx, facts: RefusalFacts): Promise<RefusalFacts> {
  const named: Record<string, RefusalFacts[string]> = { ...facts };
  await nameOne(named, 'clientId', 'client', (id) => namesOfClients(db, [id]));
  await nameOne(named, 'employeeId', 'employee', (id) => namesOfEmployees(db, [id]));
  await nameOne(named, 'participantId', 'participant', (id) => namesOfParticipants(db, [id]));
  return named;
}

async function nameOne(
  facts: Record<string, RefusalFacts[string]>,
  key: string,
  name: string,
  load: (id: string) => Promise<Map<string, string>>,
): Promise<void> {
  const id = facts[key];
  if (typeof id !== 'string') return;
  const found = (await load(id)).get(id);
  if (found !== undefined) facts[name] = found;
}
