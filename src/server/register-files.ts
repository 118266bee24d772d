// Papers of the register under addresses a browser opens by itself: the same procedures through the same door, only
// the answer is the file.
import { type Context, Hono } from 'hono';
import type { App } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { refuse } from '#kernel/refusal.ts';

interface Made {
  fileName: string;
  type: string;
  content: string;
}

/** Routes below `/api/register`. */
export function createRegisterFiles(app: App, identify: (context: Context) => Promise<Actor>): Hono {
  const files = new Hono();
  const give = async (context: Context, name: string, input: unknown) => {
    const made = (await callProcedure(app, await identify(context), name, input)) as Made;
    const kind = made.type === 'application/pdf' ? 'inline' : 'attachment';
    return new Response(new Uint8Array(Buffer.from(made.content, 'base64')), {
      headers: {
        'Content-Type': made.type,
        'Content-Disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
        'Cache-Control': 'private, no-store',
      },
    });
  };

  files.get('/year/:file{\\d{4}\\.(?:xlsx|pdf)}', (context) => {
    const [year, format] = context.req.param('file').split('.');
    return give(context, 'quality.register-file', { year: Number(year), format });
  });
  files.get('/:caseId/paper.pdf', (context) =>
    give(context, 'quality.case-paper', { caseId: context.req.param('caseId') }),
  );
  files.all('*', () => refuse('unknown_procedure', {}, 404));
  return files;
}
