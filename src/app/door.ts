// The one door. Whatever the transport (browser, token, command line, job, a client's link), an act passes
// here in this order: permission, parse, transaction, the act itself, reactions of the rooms above, audit.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inTransaction } from '#db/transaction.ts';
import { insertAudit } from '#features/access/data/audit.ts';
import { claimRequestKey, storeResponse } from '#features/access/data/request-key.ts';
import { mayDo } from '#features/access/rules/permissions.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import type { Contract } from '#features/access/shapes/contract.ts';
import type {
  Change,
  DomainEvent,
  Procedure,
  ReadContext,
  WriteContext,
} from '#features/access/shapes/procedure.ts';
import { dayAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { App } from './app.ts';
import { react } from './reactions.ts';
import { procedures } from './registry.ts';

export interface CallOptions {
  /** Idempotency key of this request, made by the caller. */
  requestKey?: string;
}

/**
 * Calls a procedure by name. Throws a Refusal for everything the caller can mend (unknown name, no right, bad
 * input, a rule that says no); any other error is a defect of ours and nothing was written.
 */
export async function callProcedure(
  app: App,
  actor: Actor,
  name: string,
  input: unknown,
  options: CallOptions = {},
): Promise<unknown> {
  const procedure = procedures.get(name);
  if (!procedure) refuse('unknown_procedure', { name }, 404);
  admit(actor, procedure.contract);
  const parsed = parseInput(procedure.contract, input);
  const output = procedure.contract.writes
    ? await write(app, actor, procedure, parsed, options)
    : await procedure.handle(await readContext(app, actor), parsed);
  return checkOutput(procedure.contract, output);
}

function admit(actor: Actor, contract: Contract): void {
  if (contract.admits === 'public') return;
  const known = actor.employeeId !== null || actor.kind === 'system' || actor.kind === 'cli';
  if (!known) refuse('sign_in_first', {}, 401);
  if (contract.admits === 'signed-in' || actor.kind === 'system') return;
  if (!mayDo(actor.roles, contract.admits)) refuse('not_permitted', { permission: contract.admits }, 403);
}

function parseInput(contract: Contract, input: unknown): unknown {
  const flaw = findUnstorable(input, 0);
  if (flaw) refuse(flaw, {}, 400);
  const result = contract.input.safeParse(input === undefined ? {} : input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  refuse('invalid_input', { field: issue?.path.join('.') ?? '', problem: problemOf(issue) }, 400);
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'wrong';
  if (issue.code === 'invalid_type') return 'wrong_type';
  if (issue.code === 'too_big') return 'too_big';
  if (issue.code === 'too_small') return 'too_small';
  if (issue.code === 'unrecognized_keys') return 'unknown_field';
  if (issue.code === 'invalid_value') return 'not_in_list';
  return 'wrong_format';
}

const MAX_DEPTH = 40;

/** PostgreSQL stores neither U+0000 nor half a surrogate pair; deep nests would blow the stack. */
function findUnstorable(value: unknown, depth: number): 'nul_byte' | 'too_deep' | 'broken_text' | undefined {
  if (depth > MAX_DEPTH) return 'too_deep';
  if (typeof value === 'string') {
    if (value.includes('\u0000')) return 'nul_byte';
    return value.isWellFormed() ? undefined : 'broken_text';
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      const flaw = findUnstorable(item, depth + 1);
      if (flaw) return flaw;
    }
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const flaw = findUnstorable(key, depth + 1) ?? findUnstorable(item, depth + 1);
      if (flaw) return flaw;
    }
  }
  return undefined;
}

async function readContext(app: App, actor: Actor): Promise<ReadContext> {
  const company = await app.company();
  const now = app.clock();
  return { db: app.db, scope: mintScope(actor), actor, now, today: dayAt(now, company.timeZone), company };
}

async function write(app: App, actor: Actor, procedure: Procedure, input: unknown, options: CallOptions) {
  const { db, ...base } = await readContext(app, actor);
  const name = procedure.contract.name;
  const key = (procedure.contract.repeats ?? 'key') === 'key' ? options.requestKey : undefined;
  const output = await inTransaction(db, async (tx) => {
    if (key) {
      const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
      const earlier = await claimRequestKey(tx, { key, actorId: actor.employeeId, procedure: name, hash });
      if (earlier) return earlier.response;
    }
    const changes: Change[] = [];
    const events: DomainEvent[] = [];
    const context: WriteContext = {
      ...base,
      tx,
      changed: (change) => changes.push(change),
      happened: (event) => events.push(event),
    };
    const result = await procedure.handle(context, input);
    for (let event = events.shift(); event; event = events.shift()) await react(context, event);
    await insertAudit(tx, { at: base.now, actor, procedure: name, changes });
    if (key) await storeResponse(tx, key, result);
    return result;
  });
  if (name.startsWith('staff.')) app.companyChanged();
  return output;
}

/** In tests the promise of the contract is checked on every answer; in production it costs nothing. */
function checkOutput(contract: Contract, output: unknown): unknown {
  if (!process.env['RYADOM_CHECK_OUTPUT']) return output;
  const result = contract.output.safeParse(JSON.parse(JSON.stringify(output ?? null)));
  if (!result.success) {
    throw new Error(`${contract.name} broke its own contract: ${z.prettifyError(result.error)}`);
  }
  return output;
}
