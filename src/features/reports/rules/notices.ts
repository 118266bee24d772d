// What the register noted of a reminder or an overdue term, read from its history; what is not there is nothing.
import { TERMS } from '#features/quality/shapes/terms.ts';
import { isDay } from '#kernel/day.ts';
import type { Notice, Tried } from '../shapes/notices.ts';

type Noted = Pick<Notice, 'term' | 'dueOn' | 'level' | 'tried'> & { workId: string | null };

/** A term we do not know is null: its case is told of all the same. */
export function readNotice(data: unknown): Noted {
  const noted = recordOf(data);
  // A work's term may name its work after a colon.
  const [name, ofWork] = String(noted['term'] ?? '').split(':');
  const term = TERMS.find((one) => one === name) ?? null;
  const { dueOn, workId } = noted;
  return {
    term,
    dueOn: typeof dueOn === 'string' && isDay(dueOn) ? dueOn : null,
    level: Math.max(1, countOf(noted['level'])),
    workId: typeof workId === 'string' ? workId : (ofWork ?? null),
    tried: readTried(noted['tried']),
  };
}

function readTried(value: unknown): Tried {
  const tried = recordOf(value);
  const { lastAskedAt } = tried;
  return {
    asked: countOf(tried['asked']),
    reminded: countOf(tried['reminded']),
    replanned: countOf(tried['replanned']),
    refused: countOf(tried['refused']),
    lastAskedAt:
      typeof lastAskedAt === 'string' && !Number.isNaN(Date.parse(lastAskedAt)) ? lastAskedAt : null,
  };
}

/** The most pressing first: overdue before near, the longest overdue on top. */
export function orderNotices(notices: readonly Notice[]): Notice[] {
  const rank = ({ kind, level }: Notice) => (kind === 'escalated' ? -level : 1);
  return notices.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.dueOn ?? '').localeCompare(other.dueOn ?? '') ||
      one.number - other.number,
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}
