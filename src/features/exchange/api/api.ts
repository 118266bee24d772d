import { createHash } from 'node:crypto';
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { affectedClients, refreshClients } from '../data/affected.ts';
import { applyPlan, type JournalRow } from '../data/apply-plan.ts';
import {
  findTwin,
  insertJob,
  insertJournal,
  listJobs,
  loadJob,
  loadJournal,
  markApplied,
  markUndone,
} from '../data/import-job.ts';
import { readTable } from '../data/read-table.ts';
import { undoJournal } from '../data/undo-import.ts';
import { hintHeader } from '../rules/mapping/suggest.ts';
import { summariseChanges, summariseMoney, summariseNotes } from '../rules/summary.ts';
import {
  applyImport,
  listImports,
  listRejected,
  previewImport,
  undoImport,
  uploadFile,
} from '../shapes/contracts.ts';
import type { ImportKind } from '../shapes/kinds.ts';
import type { ImportPlan, Tally } from '../shapes/plan.ts';
import { planFile, type PlannedFile } from './plan.ts';

export const exchangeApi = [
  writes(uploadFile, async ({ tx, actor, now, changed }, input) => {
    const bytes = new Uint8Array(Buffer.from(input.content, 'base64'));
    // A file that cannot be read is refused now, while the person still holds it in hand.
    await readTable(bytes, hintHeader);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = { fileName: input.fileName, hash, bytes, by: actor.employeeId, at: now };
    const jobId = await insertJob(tx, file);
    const after = { fileName: input.fileName, bytes: bytes.length };
    changed({ entity: 'import_job', id: jobId, before: null, after });
    return { jobId };
  }),

  reads(previewImport, async (context, input) => {
    const job = await loadJob(context.db, input.jobId);
    const planned = await planFile(context, job, input);
    return {
      jobId: job.id,
      fileName: job.file_name,
      state: job.state as 'uploaded' | 'applied' | 'undone',
      importedBefore: await findTwin(context.db, job.file_hash, job.id),
      ...describePlan(planned),
    };
  }),

  writes(applyImport, async (context, input) => {
    const job = await loadJob(context.tx, input.jobId, true);
    if (job.state === 'applied') refuse('import_already_applied', {}, 409);
    const planned = await planFile(context, job, input);
    const plan = requireClean(planned, input.leaveOut);
    const journal = await applyPlan(context.tx, plan.changes);
    await insertJournal(context.tx, job.id, journal);
    const touched = await affectedClients(context.tx, journal);
    await refreshClients(context.tx, touched, context.today);
    const leftOut = input.leaveOut ? planned.broken.size : 0;
    const stats = { tally: plan.tally, leftOut };
    await markApplied(context.tx, job.id, {
      kind: planned.kind,
      mapping: planned.mapping,
      options: { dateOrder: input.dateOrder, separator: input.separator, decisions: input.decisions },
      stats,
      at: context.now,
    });
    context.changed({
      entity: 'import_job',
      id: job.id,
      before: { state: job.state },
      after: { state: 'applied', ...stats },
    });
    auditRows(context, journal, false);
    return { tally: plan.tally, changed: journal.length, leftOut };
  }),

  writes(undoImport, async (context, input) => {
    const job = await loadJob(context.tx, input.jobId, true);
    if (job.state !== 'applied') refuse('import_not_applied', {}, 409);
    const journal = await loadJournal(context.tx, job.id);
    const rows = [...journal.values()].flat();
    const touched = await affectedClients(context.tx, rows);
    await undoJournal(context.tx, journal, touched.sold);
    await refreshClients(context.tx, touched, context.today);
    await markUndone(context.tx, job.id, context.now);
    context.changed({
      entity: 'import_job',
      id: job.id,
      before: { state: 'applied' },
      after: { state: 'undone' },
    });
    auditRows(context, rows, true);
    return { restored: rows.length };
  }),

  reads(listImports, async ({ db }, input) => {
    const jobs = await listJobs(db, input);
    return {
      rows: jobs.map((job) => ({
        jobId: job.id,
        kind: job.kind as ImportKind | null,
        fileName: job.file_name,
        state: job.state as 'uploaded' | 'applied' | 'undone',
        by: [job.last_name, job.first_name].filter(Boolean).join(' '),
        createdAt: job.created_at,
        appliedAt: job.applied_at,
        undoneAt: job.undone_at,
        ...describeStats(job.stats as JobStats | null),
      })),
    };
  }),

  reads(listRejected, async (context, input) => {
    const job = await loadJob(context.db, input.jobId);
    const { table, errors, broken } = await planFile(context, job, { ...input, leaveOut: false });
    const rows = [...table.rejected, ...table.rows.filter((row) => broken.has(row.line))];
    return {
      headers: [...table.headers],
      rows: rows
        .toSorted((left, right) => left.line - right.line)
        .map((row) => ({
          line: row.line,
          cells: [...row.cells],
          notes: errors.filter((note) => note.line === row.line),
        })),
    };
  }),
];

function describePlan(planned: PlannedFile) {
  const { table, plan, errors } = planned;
  const duplicates = plan?.duplicates ?? [];
  return {
    file: {
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      headerLine: table.headerLine,
      rows: table.rows.length + table.rejected.length,
    },
    kind: planned.kind,
    kinds: planned.kinds.map(({ kind, confidence }) => ({ kind, confidence })),
    columns: planned.columns.map((column, index) => ({
      ...column,
      samples: [...new Set(table.rows.slice(0, 50).map((row) => row.cells[index] ?? ''))]
        .filter(Boolean)
        .slice(0, 3),
    })),
    missing: planned.missing.map((set) => [...set]),
    questions: (plan?.questions ?? []).map((question) => ({
      ...question,
      columns: [...question.columns],
      samples: [...question.samples],
    })),
    rows: plan?.rows ?? 0,
    broken: planned.broken.size,
    tally: plan?.tally ?? {},
    errors: summariseNotes(errors),
    warnings: summariseNotes(plan?.warnings ?? table.warnings),
    duplicates: {
      total: duplicates.length,
      undecided: duplicates.filter((duplicate) => duplicate.decision === null).length,
      first: duplicates
        .toSorted((left, right) => Number(left.decision !== null) - Number(right.decision !== null))
        .slice(0, 200)
        .map((duplicate) => ({ ...duplicate, candidates: [...duplicate.candidates] })),
    },
    changes: summariseChanges(plan?.changes ?? [], planned.names),
    money: plan && summariseMoney(plan),
  };
}

/** The plan, if nothing stands against carrying it out. */
function requireClean(planned: PlannedFile, leaveOut: boolean): ImportPlan {
  const { plan, broken, missing } = planned;
  if (!plan) refuse('import_mapping_incomplete', { fields: missing.map((set) => set[0] ?? '') }, 422);
  if (plan.questions.length > 0)
    refuse('import_questions_open', { columns: plan.questions[0]?.columns ?? [] }, 422);
  const undecided = plan.duplicates.filter((duplicate) => duplicate.decision === null).length;
  if (undecided > 0) refuse('import_duplicates_undecided', { rows: undecided }, 422);
  if (plan.errors.length > 0 || (broken.size > 0 && !leaveOut)) {
    refuse('import_has_errors', { rows: broken.size }, 422);
  }
  return plan;
}

type JobStats = { tally?: ImportPlan['tally']; leftOut?: number };

function describeStats(stats: JobStats | null) {
  const all: Tally[] = Object.values(stats?.tally ?? {});
  return {
    leftOut: stats?.leftOut ?? 0,
    created: all.reduce((sum, one) => sum + one.create, 0),
    updated: all.reduce((sum, one) => sum + one.update, 0),
  };
}

const AUDITED = new Set(['client', 'person', 'employee', 'product', 'contract', 'sale_order']);

/** Things with a life of their own get an audit row each; lines, phones and months are in the journal. */
function auditRows(context: WriteContext, rows: readonly JournalRow[], undone: boolean): void {
  const holders = new Map(
    rows.flatMap((row) => {
      const { person_id: person, client_id: client } = row.after;
      return row.table === 'person_role' && person && client
        ? [[String(person), String(client)] as const]
        : [];
    }),
  );
  for (const row of rows) {
    if (!AUDITED.has(row.table)) continue;
    const id = String(row.key['id']);
    const own = row.table === 'client' ? id : ((row.after['client_id'] as string | null) ?? null);
    context.changed({
      entity: row.table,
      id,
      clientId: own ?? holders.get(id) ?? null,
      before: undone ? row.after : row.before,
      after: undone ? row.before : row.after,
    });
  }
}
