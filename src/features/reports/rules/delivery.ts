// What became of a letter that the mail server did not plainly accept.

export interface MailFault {
  /** Answer code of the mail server, where it answered. */
  responseCode?: number;
  /** SMTP command in which it broke. */
  command?: string;
}

export type Verdict = 'retry' | 'failed' | 'doubtful';

/** Whether this letter is at fault, or no letter could have gone. */
export type Fault = 'server' | 'letter';

/** Attempts until a letter is given up. */
export const MOST_ATTEMPTS = 8;

/** Commands before the server hears who reads the letter: what breaks there breaks for every letter. */
const OF_EVERY_LETTER = /^(CONN|EHLO|HELO|STARTTLS|AUTH|MAIL FROM)/;
const CLOSES_FOR_ALL = 421;

/**
 * A refusal for good fails, a passing one is tried again; a connection that broke after the text was handed
 * over leaves a doubt, and a doubtful letter is never sent by itself a second time.
 */
export function judgeFault({ responseCode, command }: MailFault, attempts: number): Verdict {
  if (responseCode !== undefined && responseCode >= 500) return 'failed';
  const handedOver = responseCode === undefined && command === 'DATA';
  if (handedOver) return 'doubtful';
  return attempts >= MOST_ATTEMPTS ? 'failed' : 'retry';
}

/**
 * At fault is the way out of the house where it broke at the sign-in, at our own address, or without an answer; and
 * the letter where the server answered about its reader or its text.
 */
export function blameFault({ responseCode, command = '' }: MailFault): Fault {
  const answered = responseCode !== undefined && responseCode !== CLOSES_FOR_ALL;
  return answered && !OF_EVERY_LETTER.test(command) ? 'letter' : 'server';
}

/** Minutes until the next attempt: 1, 2, 4 … 60. */
export function backoffMinutes(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1));
}
