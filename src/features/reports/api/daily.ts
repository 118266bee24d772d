import { mayDo } from '#features/access/rules/permissions.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { reads, type ReadContext } from '#features/access/shapes/procedure.ts';
import { loadSettings, loadSmtp } from '#features/staff/data/settings.ts';
import type { Day } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { latestDay, listDays, listDeliveries } from '../data/daily-deliveries.ts';
import { findDigest } from '../data/daily-digest.ts';
import { loadMailFacts } from '../data/mail-flow.ts';
import { loadBoxFacts } from '../data/mailbox-flow.ts';
import { numberOf, tellSections } from '../letters/daily-lines.ts';
import { paperName, setDailyPaper } from '../letters/daily-paper.ts';
import { introOf } from '../letters/daily-report.ts';
import { digestKey } from '../rules/daily-content.ts';
import { judgeBox, judgeMail } from '../rules/mail-health.ts';
import type { DailyReader } from '../shapes/daily.ts';
import { dailyPaper, getDaily, listDailyDays, mailHealth } from '../shapes/daily-page.ts';

/**
 * Whose part of the day a page shows: those who may read the reports see the whole register there, also a director
 * whose letters are few.
 */
function readerOf(actor: Actor): DailyReader {
  const employeeId = actor.employeeId ?? '';
  if (mayDo(actor.roles, 'reports.read')) return { employeeId, reach: 'everything' };
  return { employeeId, reach: mayDo(actor.roles, 'word.record') ? 'own' : 'works' };
}

/** Without an employee there is nobody to have a report of their own. */
async function digestOf({ db, actor }: ReadContext, day: Day) {
  const reader = readerOf(actor);
  const key = digestKey(reader);
  return { reader, digest: key ? await findDigest(db, day, key) : undefined };
}

export const dailyApi = [
  reads(listDailyDays, async ({ db, actor }, { limit }) => ({
    days: await listDays(db, { key: digestKey(readerOf(actor)), limit }),
  })),

  reads(getDaily, async (context, input) => {
    const { db, actor } = context;
    const day = input.day ?? (await latestDay(db)) ?? null;
    const { reader, digest } = day ? await digestOf(context, day) : { reader: readerOf(actor) };
    const { reach } = reader;
    const locale = input.locale ?? actor.locale;
    const seesAll = reach === 'everything';
    const known = day !== null && (seesAll || actor.employeeId !== null);
    const facts = digest?.facts;
    return {
      day,
      madeAt: digest?.madeAt ?? null,
      reach,
      intro: facts ? introOf({ facts, locale, reach }) : null,
      figures: facts?.figures ? { ...facts.figures, trend: [...facts.figures.trend] } : null,
      sections: facts
        ? tellSections(facts, locale).map(({ name, title, total, lines }) => ({
            name,
            title,
            total,
            lines: lines.map(({ about, said, words }) => ({
              caseId: about.caseId,
              clientName: about.clientName,
              number: numberOf(about, locale),
              said,
              words: words || null,
            })),
          }))
        : [],
      deliveries: known ? await listDeliveries(db, day, seesAll ? null : actor.employeeId) : [],
      smtp: (await loadSmtp(db)) !== null,
    };
  }),

  reads(dailyPaper, async (context, input) => {
    const { actor, company } = context;
    const { reader, digest } = await digestOf(context, input.day);
    if (!digest) refuse('not_found', {}, 404);
    const locale = input.locale ?? actor.locale;
    const pdf = await setDailyPaper({
      locale,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      facts: digest.facts,
      reach: reader.reach,
    });
    return { fileName: paperName(input.day, locale), content: pdf.toString('base64') };
  }),

  reads(mailHealth, async ({ db, now }) => {
    const settings = await loadSettings(db);
    const [sends, reads] = [settings?.smtp ?? null, settings?.imap ?? null];
    return {
      alarm: judgeMail(await loadMailFacts(db, sends !== null), now),
      box: judgeBox(await loadBoxFacts(db, reads !== null), now),
    };
  }),
];
