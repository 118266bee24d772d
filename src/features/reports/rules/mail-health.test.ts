import { describe, expect, it, test } from 'vitest';
import { blameFault } from './delivery.ts';
import { causeOf, judgeMail, type MailFacts } from './mail-health.ts';

const NOW = '2026-11-13T15:00:00.000Z';
const well: MailFacts = {
  hasServer: true,
  failingSince: null,
  failures: 0,
  lastError: null,
  lastSentAt: '2026-11-13T14:00:00.000Z',
  waiting: 0,
  oldestDueAt: null,
};
const failing = {
  ...well,
  failingSince: '2026-11-13T14:45:00.000Z',
  failures: 2,
  lastError: 'connect ECONNREFUSED',
};

describe('the alarm of dead mail', () => {
  it('is silent while letters go, and where no server was set up', () => {
    expect(judgeMail(well, NOW)).toBeNull();
    expect(judgeMail({ ...failing, failures: 90, hasServer: false }, NOW)).toBeNull();
  });

  it('forgives a quarter of an hour, not half of one', () => {
    expect(judgeMail(failing, NOW)).toBeNull();
    expect(judgeMail(failing, '2026-11-13T15:15:00.000Z')).toMatchObject({
      kind: 'unreachable',
      since: failing.failingSince,
    });
  });

  it('comes at once after five vain attempts in a row', () => {
    expect(judgeMail({ ...failing, failures: 5, waiting: 3 }, NOW)).toMatchObject({ waiting: 3 });
  });

  it('tells a server that takes nothing from one that is not there', () => {
    const lastError = 'Invalid login: 535 5.7.8 Error: authentication failed';
    expect(judgeMail({ ...failing, failures: 5, lastError }, NOW)?.kind).toBe('refused');
  });

  it('also when nobody tries: a letter is past its hour and the clock stands still', () => {
    const oldestDueAt = '2026-11-13T14:20:00.000Z';
    expect(judgeMail({ ...well, waiting: 1, oldestDueAt }, NOW)).toMatchObject({
      kind: 'idle',
      since: oldestDueAt,
    });
    expect(judgeMail({ ...well, waiting: 1, oldestDueAt: NOW }, NOW)).toBeNull();
  });
});

test.each([
  [{ command: 'CONN' }, 'server'],
  [{ command: 'AUTH PLAIN', responseCode: 535 }, 'server'],
  [{ command: 'MAIL FROM', responseCode: 550 }, 'server'],
  [{ command: 'DATA' }, 'server'],
  [{ command: 'DATA', responseCode: 421 }, 'server'],
  [{ command: 'RCPT TO', responseCode: 550 }, 'letter'],
  [{ command: 'DATA', responseCode: 451 }, 'letter'],
  [{}, 'server'],
] as const)('%o is the fault of the %s', (problem, fault) => {
  expect(blameFault(problem)).toBe(fault);
});

test.each([
  ['connect ECONNREFUSED 10.0.0.5:25', 'no_answer'],
  ['getaddrinfo ENOTFOUND smtp.exampl', 'no_host'],
  ['Connection timeout', 'timeout'],
  ['Invalid login: 535 5.7.8 Error: authentication failed', 'login'],
  ['unable to verify the first certificate', 'certificate'],
  ['Mail command failed: 550 sender rejected', 'sender'],
  ['Что-то новое', 'other'],
  [null, 'other'],
] as const)('«%s» means %s', (error, cause) => {
  expect(causeOf(error)).toBe(cause);
});
