// Answers of the interface: JSON, packed where that pays, never kept by caches on the way.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

// Below this a packed answer saves no packet; the quality is the one that costs less than it saves.
const WORTH_PACKING_BYTES = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const packers = {
  br: (raw: Buffer) => promisify(brotliCompress)(raw, BROTLI),
  gzip: (raw: Buffer) => promisify(gzip)(raw, { level: 5 }),
};

export interface JsonOptions {
  status?: ContentfulStatusCode;
  headers?: Record<string, string>;
}

/** Sends `value` as JSON, packed by br or gzip where the caller takes it and it is larger than 1 KB. */
export async function sendJson(
  context: Context,
  value: unknown,
  { status = 200, headers = {} }: JsonOptions = {},
): Promise<Response> {
  const text = JSON.stringify(value ?? null);
  const all: Record<string, string> = {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    ...headers,
  };
  const encoding = text.length > WORTH_PACKING_BYTES && pickEncoding(context.req.header('accept-encoding'));
  if (!encoding) return new Response(text, { status, headers: all });
  const packed = await packers[encoding](Buffer.from(text));
  return new Response(new Uint8Array(packed), { status, headers: { ...all, 'Content-Encoding': encoding } });
}

/** What the caller prefers of what we can do; `q=0` means "not this one". */
export function pickEncoding(accepted = ''): 'br' | 'gzip' | undefined {
  const takes = (name: string) =>
    new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`).test(accepted);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
