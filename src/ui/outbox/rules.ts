// What rooms tell the outbox about their procedures, gathered when the application starts.
import type { Entry, ProcedureRule } from './entries.ts';

const rules = new Map<string, ProcedureRule>();

export function tellOutbox(told: Readonly<Record<string, ProcedureRule>>): void {
  for (const [procedure, rule] of Object.entries(told)) rules.set(procedure, rule);
}

export const ruleOf = (procedure: string): ProcedureRule => rules.get(procedure) ?? {};

/** Lets what the device shows follow an acknowledgement; a failure here is one of showing, not of sending. */
export async function applied(entries: readonly Entry[], output: unknown): Promise<void> {
  await ruleOf(entries[0]?.procedure ?? '')
    .acknowledged?.(entries, output)
    .catch((error: unknown) => console.error(error));
}
