// Files of the paper questionnaires, for links and pictures a browser asks for by itself: the same procedures
// through the same door, only the answer is the file.
import { type Context, Hono } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { refuse } from '#kernel/refusal.ts';

/** A photograph never changes under its id. */
const KEPT = 'private, max-age=31536000, immutable';

export function createPaperFiles(app: App, identify: (context: Context) => Promise<Actor>): Hono {
  const files = new Hono();

  files.get('/sheets.pdf', async (context) => {
    const sheetIds = (context.req.query('ids') ?? '').split(',').filter(Boolean);
    const actor = await identify(context);
    const file = (await callProcedure(app, actor, 'questionnaires.sheets-pdf', { sheetIds })) as {
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

  files.get('/pages/:file{[0-9a-f-]+(\\.flat)?\\.jpg}', async (context) => {
    const [pageId = '', kind] = context.req.param('file').split('.');
    const flat = kind === 'flat';
    const actor = await identify(context);
    const image = (await callProcedure(app, actor, 'questionnaires.page-image', { pageId, flat })) as {
      content: string;
    };
    return new Response(new Uint8Array(Buffer.from(image.content, 'base64')), {
      headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': KEPT },
    });
  });

  files.all('*', () => refuse('unknown_procedure', {}, 404));
  return files;
}
