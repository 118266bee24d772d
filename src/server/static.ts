// The built web application from disk: files with a hash in their name for ever, index.html never cached.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { pickEncoding } from './respond.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // A voice is heard from the device, like a picture.
  "media-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

interface Asset {
  raw: Buffer;
  type: string;
  etag: string;
  packed: Partial<Record<'br' | 'gzip', Buffer>>;
}

/** Serves files below `root`; any other path gets index.html, since the browser does the routing. */
export function serveWeb(root: string) {
  const assets = loadAssets(root);
  return (context: Context): Response => {
    const path = decodePath(context.req.path);
    if (path === undefined) return context.text('Not found', 404);
    const asset = assets.get(path);
    if (asset) return send(context, asset, path.startsWith('assets/'));
    const index = assets.get('index.html');
    if (!index || extname(path)) return context.text('Not found', 404);
    return send(context, index, false);
  };
}

/** undefined where the address is no address: '/%E0%A4%A'. */
function decodePath(path: string): string | undefined {
  try {
    return decodeURI(path).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
}

function loadAssets(root: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  const files = listFiles(root);
  const beside = new Set(files.filter((file) => file.endsWith('.br')));
  for (const file of files) {
    if (beside.has(file)) continue;
    const raw = readFileSync(file);
    assets.set(relative(root, file).split(sep).join('/'), {
      raw,
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`,
      // The build packs better than there is time for at the first visit.
      packed: beside.has(`${file}.br`) ? { br: readFileSync(`${file}.br`) } : {},
    });
  }
  return assets;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? listFiles(path) : [path];
    });
  } catch {
    return [];
  }
}

function send(context: Context, asset: Asset, forever: boolean): Response {
  const headers: Record<string, string> = {
    'Content-Type': asset.type,
    ETag: asset.etag,
    'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
  };
  if (asset.type.startsWith('text/html')) headers['Content-Security-Policy'] = POLICY;
  if (context.req.header('if-none-match') === asset.etag) return new Response(null, { status: 304, headers });
  const encoding = isPackable(asset) ? pickEncoding(context.req.header('accept-encoding')) : undefined;
  if (!encoding) return new Response(new Uint8Array(asset.raw), { headers });
  asset.packed[encoding] ??= pack(asset.raw, encoding);
  return new Response(new Uint8Array(asset.packed[encoding]), {
    headers: { ...headers, 'Content-Encoding': encoding },
  });
}

function isPackable(asset: Asset): boolean {
  return /text|javascript|json|svg/.test(asset.type);
}

function pack(raw: Buffer, encoding: 'br' | 'gzip'): Buffer {
  return encoding === 'br'
    ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : gzipSync(raw);
}
