// A letter as it came over the wire, as far as it matters to us.
import { type AddressObject, type HeaderValue, type ParsedMail, simpleParser } from 'mailparser';
import type { IncomingHeaders } from '../rules/client-reply.ts';

export interface Incoming {
  headers: IncomingHeaders;
  messageId: string | null;
  fromEmail: string | null;
  fromName: string | null;
  subject: string;
  /** Plain words; HTML is turned into them. */
  text: string;
  date: Date | null;
}

const AUTO_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponse'];

/** Reads a raw letter or its headers alone; attachments are not looked at. */
export async function parseIncoming(source: Buffer): Promise<Incoming> {
  const mail = await simpleParser(source, {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  });
  const header = (name: string) => textOf(mail.headers.get(name));
  const from = addressOf(mail.from);
  return {
    headers: {
      inReplyTo: mail.inReplyTo ?? '',
      references: [mail.references ?? []].flat().join(' '),
      autoSubmitted: header('auto-submitted'),
      precedence: header('precedence'),
      autoReply: AUTO_HEADERS.some((name) => mail.headers.has(name)),
      from: from?.address ?? '',
    },
    messageId: mail.messageId ?? null,
    fromEmail: from?.address ?? null,
    fromName: from?.name || null,
    subject: mail.subject ?? '',
    text: await wordsOf(mail),
    date: mail.date ?? null,
  };
}

/** Where pictures stood in HTML. */
const PICTURES = /\[(?:https?|cid|data):[^\]\s]*\]/g;

async function wordsOf(mail: ParsedMail): Promise<string> {
  // Within a letter of several parts the parser leaves HTML as it is; a letter of its own it turns into words.
  const alone = mail.text === undefined && mail.html ? htmlLetter(mail.html) : null;
  const text = alone ? (await simpleParser(alone)).text : mail.text;
  return (text ?? '').replaceAll(PICTURES, '').replaceAll('\u0000', '').toWellFormed();
}

function htmlLetter(html: string): Buffer {
  return Buffer.from(
    `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${html}`,
  );
}

function addressOf(from: AddressObject | undefined) {
  return from?.value[0];
}

function textOf(value: HeaderValue | undefined): string {
  if (typeof value === 'string') return value;
  if (value && typeof value === 'object' && 'value' in value && typeof value.value === 'string')
    return value.value;
  return '';
}
