import { describe, expect, it } from 'vitest';
import { backoffMinutes, judgeFault, MOST_ATTEMPTS } from './delivery.ts';
import { maskSecrets } from './secrets.ts';

describe('a letter that was not plainly taken', () => {
  it('fails at a refusal for good, waits at a passing one', () => {
    expect(judgeFault({ responseCode: 550, command: 'RCPT TO' }, 1)).toBe('failed');
    expect(judgeFault({ responseCode: 451, command: 'DATA' }, 1)).toBe('retry');
    expect(judgeFault({ command: 'CONN' }, 1)).toBe('retry');
    expect(judgeFault({ command: 'CONN' }, MOST_ATTEMPTS)).toBe('failed');
  });

  it('is doubtful when the connection broke after its text was handed over', () => {
    expect(judgeFault({ command: 'DATA' }, 1)).toBe('doubtful');
  });

  it('is tried ever more seldom, but every hour at least', () => {
    expect([1, 2, 3, 7, 20].map(backoffMinutes)).toEqual([1, 2, 4, 60, 60]);
  });
});

describe('secrets in letters', () => {
  it('are hidden, the rest of the text is not', () => {
    const text = `Откройте https://r.example/k/${'aB_-9'.repeat(9)} или https://r.example/register/018f`;
    expect(maskSecrets(text)).toBe('Откройте https://r.example/k/… или https://r.example/register/018f');
  });
});
