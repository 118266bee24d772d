import type { LetterState } from '#kernel/letter-states.ts';
import { mayDo } from '#features/access/rules/permissions.ts';
import { reads, writes } from '#features/access/shapes/procedure.ts';
import { findEmail } from '#features/staff/data/employee.ts';
import { loadSettings, loadSmtp } from '#features/staff/data/settings.ts';
import { refuse } from '#kernel/refusal.ts';
import { findLetter, type LetterRecord, listLetters, queueLetter, requeueLetter } from '../data/letters.ts';
import { countUnseen, wordsOf } from '../data/mailbox.ts';
import { writeTrial } from '../letters/trial.ts';
import { maskSecrets } from '../rules/secrets.ts';
import {
  checkMailbox,
  getLetter,
  type LetterRow,
  listLettersContract,
  listMyLetters,
  resendLetter,
  sendTrialLetter,
} from '../shapes/letters.ts';

function showLetter(row: LetterRecord): LetterRow {
  return {
    id: row.id,
    kind: row.kind as LetterRow['kind'],
    toEmail: row.to_email,
    toName: row.to_name,
    subject: row.subject,
    state: row.state as LetterState,
    attempts: row.attempts,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    error: row.error,
  };
}

export const lettersApi = [
  reads(listLettersContract, async ({ db }, input) => {
    const { total, rows } = await listLetters(db, input);
    const settings = await loadSettings(db);
    const [smtp, box] = [settings?.smtp ?? null, settings?.imap ?? null];
    return { total, smtp: smtp !== null, box: box !== null, rows: rows.map(showLetter) };
  }),

  reads(checkMailbox, async ({ db, now }) => {
    const imap = (await loadSettings(db))?.imap ?? refuse('mailbox_not_set_up', {}, 409);
    const unseen = await countUnseen(imap, new Date(now)).catch((error: unknown) =>
      refuse('mailbox_not_read', { said: wordsOf(error).slice(0, 500) }, 409),
    );
    return { user: imap.user, folder: imap.folder, unseen };
  }),

  reads(listMyLetters, async ({ db, actor }, input) => {
    const smtp = (await loadSmtp(db)) !== null;
    if (!actor.employeeId) return { total: 0, smtp, rows: [] };
    const { total, rows } = await listLetters(db, { ...input, toEmployeeId: actor.employeeId });
    return { total, smtp, rows: rows.map(showLetter) };
  }),

  reads(getLetter, async ({ db, actor }, { letterId }) => {
    const row = await findLetter(db, letterId);
    const own = row !== undefined && row.to_employee_id === actor.employeeId;
    if (!row || !(own || mayDo(actor.roles, 'letters.read'))) {
      refuse('not_found', { entity: 'letter' }, 404);
    }
    return { ...showLetter(row), text: maskSecrets(row.text_body) };
  }),

  writes(sendTrialLetter, async ({ tx, now, actor, company, changed }) => {
    if (!(await loadSmtp(tx))) refuse('mail_not_set_up', {}, 409);
    const toEmail = actor.employeeId ? await findEmail(tx, actor.employeeId) : null;
    if (!toEmail) refuse('no_own_address', {}, 409);
    const letter = writeTrial({ locale: actor.locale, companyName: company.name });
    const toEmployeeId = actor.employeeId;
    const id = await queueLetter(tx, {
      kind: 'trial',
      letter,
      toEmail,
      toName: actor.name,
      toEmployeeId,
      at: now,
    });
    changed({ entity: 'letter', id: id ?? '', before: null, after: { toEmail } });
    return { toEmail };
  }),

  writes(resendLetter, async ({ tx, now, changed }, { letterId }) => {
    const row = await requeueLetter(tx, letterId, now);
    if (!row) refuse('letter_not_to_resend', {}, 409);
    changed({ entity: 'letter', id: letterId, before: null, after: { state: 'queued' } });
    return { state: 'queued' as const };
  }),
];
