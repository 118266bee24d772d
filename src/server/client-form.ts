// What a client's browser sends of the page behind a personal link.
import type { Context } from 'hono';
import { CLIENT_NAME_MAX, CLIENT_WORDS_MAX } from '#features/quality/letters/client-page-form.ts';
import { CLIENT_ANSWERS, type ClientAnswer } from '#features/quality/shapes/case.ts';
import type { ClientDraft } from '#features/quality/shapes/client-page.ts';

const MAX_FORM_BYTES = 64 * 1024;
const MAX_CLAIMS = 100;

export interface AnswerForm extends ClientDraft {
  answer: ClientAnswer;
  /** Which button of the second page was pressed; null on the first. */
  step: 'send' | 'change' | null;
  /** The proof of the second page; empty on the first. */
  seal: string;
}

/** The form; null where no answer was pressed. */
export async function readAnswerForm(context: Context): Promise<AnswerForm | 'too-large' | null> {
  const form = await readFields(context);
  if (!form) return 'too-large';
  const answer = CLIENT_ANSWERS.find((one) => one === form.get('answer'));
  if (!answer) return null;
  const step = form.get('step');
  return {
    answer,
    step: step === 'send' || step === 'change' ? step : null,
    words: cut((form.get('words') ?? '').replaceAll(/\r\n?/g, '\n'), CLIENT_WORDS_MAX),
    stillWrong: form.getAll('claim').slice(0, MAX_CLAIMS),
    saidBy: cut((form.get('saidBy') ?? '').trim(), CLIENT_NAME_MAX).trim(),
    seal: (form.get('seal') ?? '').slice(0, 200),
  };
}

/** The text must come back from the second page as it went there, hence no half of a character. */
function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}

/** The form's fields; null when it is too large. */
async function readFields(context: Context): Promise<URLSearchParams | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > MAX_FORM_BYTES) return null;
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString('utf8').toWellFormed().replaceAll('\u0000', '');
  return new URLSearchParams(text.replaceAll('%00', ''));
}
