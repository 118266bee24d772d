// Papers of reports, for the links of letters and pages: the same procedures through the same door, only the answer
// is the file.
import { type Context, Hono } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { Refusal } from '#kernel/refusal.ts';

export function createReportFiles(app: App, identify: (context: Context) => Promise<Actor>): Hono {
  const files = new Hono();

  files.get('/daily/:file{\\d{4}-\\d{2}-\\d{2}\\.pdf}', async (context) => {
    const day = context.req.param('file').slice(0, 10);
    try {
      const actor = await identify(context);
      const file = (await callProcedure(app, actor, 'reports.daily-paper', { day })) as {
        fileName: string;
        content: string;
      };
      return new Response(new Uint8Array(Buffer.from(file.content, 'base64')), {
        headers: {
          'Content-Type': 'application/pdf',
          'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
          'Cache-Control': 'private, no-store',
        },
      });
    } catch (error) {
      // The link stands in a letter: whoever follows it may not be signed in here.
      if (!(error instanceof Refusal) || error.code !== 'sign_in_first') throw error;
      const next = encodeURIComponent(`/reports/daily?day=${day}`);
      return context.redirect(`/sign-in?next=${next}`);
    }
  });

  return files;
}
