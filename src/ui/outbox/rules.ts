// What rooms tell the outbox about their procedures, gathered when the application starts.
import type { ProcedureRule } from './entries.ts';

const rules = new Map<string, ProcedureRule>();

export function tellOutbox(told: Readonly<Record<string, ProcedureRule>>): void {
  for (const [procedure, rule] of Object.entries(told)) rules.set(procedure, rule);
}

export const ruleOf = (procedure: string): ProcedureRule => rules.get(procedure) ?? {};
