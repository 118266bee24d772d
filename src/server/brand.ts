// The company's logo for whoever reads its letters and pages: no sign-in, nothing but the picture.
import { Hono } from 'hono';
import type { App } from '#app/app.ts';
import { loadLogoBytes } from '#features/staff/data/look.ts';

/** Routes below `/brand`. */
export function createBrand(app: App): Hono {
  const brand = new Hono();

  brand.get('/logo', async (context) => {
    const logo = await loadLogoBytes(app.db);
    if (!logo) return context.text('', 404);
    const tag = `"${logo.etag.slice(0, 27)}"`;
    const headers = {
      'Content-Type': 'image/png',
      'Content-Security-Policy': "default-src 'none'",
      // Pages name it with the hash of its bytes, letters carry it inside: a day is short enough for the rest.
      'Cache-Control': 'public, max-age=86400',
      ETag: tag,
    };
    const known = (context.req.header('if-none-match') ?? '').split(/\s*,\s*/);
    if (known.some((one) => one.replace(/^W\//, '') === tag)) return context.body(null, 304, headers);
    return context.body(new Uint8Array(logo.bytes), 200, headers);
  });

  return brand;
}
