// The typed way from a screen to a procedure. Contracts are imported as types only, so neither the
// schemas nor anything behind the door travels to the browser.
import { newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { z } from 'zod';
import { noteConnection } from './device/connection.ts';

/** What the client needs to know of a contract; features/access/shapes/contract.ts has the whole. */
export interface Callable {
  name: string;
  input: z.ZodType;
  output: z.ZodType;
}

/** A refusal as it reached the browser: `sentence` is fit to be shown. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly facts: Record<string, unknown>;
  readonly status: number;

  constructor(code: string, sentence: string, facts: Record<string, unknown>, status: number) {
    super(sentence);
    this.name = 'ApiProblem';
    this.code = code;
    this.facts = facts;
    this.status = status;
  }
}

const OFFLINE: Record<Locale, string> = {
  ru: 'Нет связи с сервером. Набранное сохранено здесь; проверьте сеть и повторите.',
  en: 'No connection to the server. What you typed is kept here; check the network and try again.',
};

let locale: Locale = 'ru';

/** The language in which the server words its refusals. */
export function speak(next: Locale): void {
  locale = next;
}

type Body = { error?: { code: string; sentence: string; facts: Record<string, unknown> } } | null;

/** Calls a procedure. Throws ApiProblem; code `offline` when the server was not reached. */
export async function call<C extends Callable>(
  name: C['name'],
  input: z.input<C['input']>,
  options: { requestKey?: string; signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<z.output<C['output']>> {
  let response: Response;
  let body: Body | undefined;
  try {
    response = await fetch(`/api/${name.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Locale': locale,
        ...(options.requestKey ? { 'Idempotency-Key': options.requestKey } : {}),
      },
      body: JSON.stringify(input),
      credentials: 'same-origin',
      signal: options.signal ?? null,
      keepalive: options.keepalive ?? false,
    });
    // A line may die, or our patience end, in the middle of an answer: half an answer is none.
    body = parse(await response.text());
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    noteConnection(false);
    throw new ApiProblem('offline', OFFLINE[locale], {}, 0);
  }
  // A page of some proxy is no answer of ours; neither is a server that is restarting.
  const ours = response.ok ? body !== undefined : body?.error !== undefined && response.status < 500;
  noteConnection(ours);
  if (response.ok && body !== undefined) return body as z.output<C['output']>;
  const problem = body?.error;
  throw new ApiProblem(
    problem?.code ?? 'offline',
    problem?.sentence ?? OFFLINE[locale],
    problem?.facts ?? {},
    response.ok ? 0 : response.status,
  );
}

/** undefined where it is no JSON at all. */
function parse(text: string) {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return undefined;
  }
}

/** A key for one intended act: the same through every retry of it. */
export function makeRequestKey(): string {
  return newId<'request'>();
}
