// Runs an act to its end and takes it back, so that one can ask «would it go through?» again and again.
import { procedures } from '#app/registry.ts';
import type { TestApp } from '#app/testing.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { dayAt } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';

class TakenBack extends Error {}

/** The refusal the act meets, or undefined where it goes through; nothing of it stays. */
export async function rehearse(
  t: TestApp,
  actor: Actor,
  name: string,
  input: unknown,
): Promise<Refusal | undefined> {
  const procedure = procedures.get(name);
  if (!procedure) throw new Error(`no procedure ${name}`);
  const parsed = procedure.contract.input.parse(input);
  const company = await t.app.company();
  const now = t.app.clock();
  const today = dayAt(now, company.timeZone);
  const base = { scope: mintScope(actor), actor, now, today, company, changed: () => {}, happened: () => {} };
  try {
    await t.db.transaction().execute(async (tx) => {
      await procedure.handle({ ...base, tx, db: tx }, parsed);
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (!(error instanceof TakenBack)) throw error;
  }
  return undefined;
}
