// The mail server of the company, by its settings.
import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpSettings } from '#features/staff/shapes/settings.ts';
import type { Attachment } from './letter-attachments.ts';
import type { LetterRecord } from './letters.ts';

export type Mailer = Pick<Transporter, 'close'> & {
  send: (letter: LetterRecord, attachments: readonly Attachment[]) => Promise<void>;
};

/** A connection to the mail server; close it after the batch. */
export function openMailer(smtp: SmtpSettings, companyName: string): Mailer {
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'implicit',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    ...(smtp.user ? { auth: { user: smtp.user, pass: smtp.password ?? '' } } : {}),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // Texts come from people: no file and no address may be fetched into a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = smtp.from.split('@')[1] ?? 'localhost';
  return {
    close: () => transport.close(),
    async send(letter, attachments) {
      await transport.sendMail({
        // The same letter keeps the same name, so that mail programs show a double once.
        messageId: `<${letter.id}@${domain}>`,
        from: { name: letter.from_name ?? companyName, address: smtp.from },
        to: { name: letter.to_name ?? '', address: letter.to_email ?? '' },
        subject: letter.subject,
        text: letter.text_body,
        html: letter.html_body ?? undefined,
        ...(letter.reply_to ? { replyTo: letter.reply_to } : {}),
        ...(letter.calendar_text
          ? { icalEvent: { method: letter.calendar_method ?? 'REQUEST', content: letter.calendar_text } }
          : {}),
        attachments: attachments.map(({ name, type, cid, bytes }) => ({
          filename: name,
          content: bytes,
          contentType: type,
          ...(cid ? { cid, contentDisposition: 'inline' as const } : {}),
        })),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
