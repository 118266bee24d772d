// A mail server that listens on a free port and keeps what it is given, as the company's own would.
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { TestApp } from '#app/testing.ts';

export interface MailServer {
  /** In the order they came. */
  received: ParsedMail[];
  close(): void;
  /** Resolves when nobody listens any more. */
  stop(): Promise<void>;
}

/** Starts one and makes the company send by it; `answer`: what it says to a text, undefined to take it. */
export async function openMailServer(t: TestApp, answer?: () => Error | undefined): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, reply) {
      const take = async () => {
        const mail = await simpleParser(stream);
        const error = answer?.();
        if (!error) received.push(mail);
        return error;
      };
      void take().then(reply);
    },
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.server.address() as { port: number }).port));
  });
  const smtp = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    from: 'ryadom@proba.test',
  };
  await t.db
    .updateTable('company')
    .set({ smtp: JSON.stringify(smtp) })
    .execute();
  t.app.companyChanged();
  return {
    received,
    close: () => server.close(() => {}),
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
