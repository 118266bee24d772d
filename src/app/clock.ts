// What runs unasked. Every minute each job is offered the present moment and decides for itself whether
// anything is due; a row in the database, not this timer, makes sure that nothing happens twice.
import { refreshYear } from '#features/clients/jobs/refresh-year.ts';
import { escalateOverdue } from '#features/quality/jobs/escalate.ts';
import { remindClients } from '#features/quality/jobs/remind-clients.ts';
import { refreshCases } from '#features/quality/jobs/refresh.ts';
import { mailCopies } from '#features/reports/jobs/copies.ts';
import { makeDailyReports } from '#features/reports/jobs/daily.ts';
import { mailNotices } from '#features/reports/jobs/notices.ts';
import { queueClientLetter, queueMeetingLetter } from '#features/reports/jobs/answer-events.ts';
import { readReplies } from '#features/reports/jobs/read-replies.ts';
import { sendLetters } from '#features/reports/jobs/send-letters.ts';
import { remindOfMeetings } from '#features/touches/jobs/remind.ts';
import { dayAt } from '#kernel/day.ts';
import type { App } from './app.ts';

/** `ending` aborts when the product is asked to stop: what goes through many cases ends between two of them. */
export type Job = { name: string; run: (app: App, ending: AbortSignal) => Promise<void> };

const EVERY_MS = 30_000;

const jobs: readonly Job[] = [
  {
    name: 'копии проблемных анкет',
    run: async (app) => mailCopies(app.db, await app.company(), app.clock()),
  },
  {
    name: 'что ждёт случаи',
    run: async (app, ending) => void (await refreshCases(app.db, await app.company(), app.clock(), ending)),
  },
  {
    name: 'сроки реестра',
    run: async (app, ending) =>
      void (await escalateOverdue(app.db, await app.company(), app.clock(), ending)),
  },
  {
    name: 'письма о сроках',
    run: async (app) => mailNotices(app.db, await app.company(), app.clock()),
  },
  {
    name: 'ежедневный отчёт',
    run: async (app) => makeDailyReports(app.db, await app.company(), app.clock()),
  },
  {
    name: 'выручка за год',
    run: async (app) => refreshYear(app.db, dayAt(app.clock(), (await app.company()).timeZone)),
  },
  {
    name: 'напоминания о встречах',
    run: async (app) =>
      void (await remindOfMeetings(app.db, await app.company(), app.clock(), queueMeetingLetter)),
  },
  {
    name: 'напоминания клиентам',
    run: async (app) =>
      void (await remindClients(app.db, await app.company(), app.clock(), queueClientLetter)),
  },
  { name: 'письма', run: async (app) => sendLetters(app.db, await app.company(), app.clock) },
  { name: 'ответы клиентов', run: async (app) => void (await readReplies(app.db, app.clock())) },
];

/** Starts the ticking; `stop` waits for the job at work. */
export function startClock(app: App, log: (line: string) => void) {
  const ending = new AbortController();
  let working: Promise<void> = Promise.resolve();
  const tick = async () => {
    for (const job of jobs) {
      if (ending.signal.aborted) return;
      try {
        await job.run(app, ending.signal);
      } catch (error) {
        log(`Задание «${job.name}» не удалось и будет повторено: ${(error as Error).message}`);
      }
    }
  };
  const begin = () => {
    working = working.then(tick);
  };
  const timer = setInterval(begin, EVERY_MS);
  const first = setTimeout(begin, 1_000);
  return {
    async stop() {
      ending.abort();
      clearInterval(timer);
      clearTimeout(first);
      await working;
    },
  };
}
