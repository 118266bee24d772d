// The minutes of a weekly meeting as a file a browser opens by itself: the same procedure through the same door.
import { type Context, Hono } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { refuse } from '#kernel/refusal.ts';

/** Routes below `/api/weekly`. */
export function createMinutesFile(app: App, identify: (context: Context) => Promise<Actor>): Hono {
  const files = new Hono();

  files.get('/:meetingId/minutes.pdf', async (context) => {
    const actor = await identify(context);
    const meetingId = context.req.param('meetingId');
    const file = (await callProcedure(app, actor, 'reports.weekly-minutes-pdf', { meetingId })) as {
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
  });

  files.all('*', () => refuse('unknown_procedure', {}, 404));
  return files;
}
