import type { Id } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Role } from './permission.ts';

/** Who acts: a signed-in person, a program with a token, a client with a link, the command line, or the clock. */
export type ActorKind = 'person' | 'token' | 'client' | 'system' | 'cli';

export interface Actor {
  kind: ActorKind;
  employeeId: Id<'employee'> | null;
  name: string;
  roles: readonly Role[];
  locale: Locale;
  /** Employees whose lists this one may see: themselves and those they stand in for today. */
  listsOf: readonly Id<'employee'>[];
}

export const SYSTEM_ACTOR: Actor = {
  kind: 'system',
  employeeId: null,
  name: 'Рядом',
  roles: [],
  locale: 'ru',
  listsOf: [],
};
