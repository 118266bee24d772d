// Who sends this request: a cookie of ours, a bearer token, or nobody. Answers are remembered for a few
// seconds, so a busy screen does not ask the database for the same session again and again.
import { loadActor } from '#features/access/data/actor.ts';
import type { Auth } from '#features/access/data/auth.ts';
import { findToken, noteTokenUse } from '#features/access/data/token.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { App } from '#app/app.ts';
import { dayAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';

/** As the journal calls whoever set up the company or took up an invitation. */
export const ANONYMOUS: Actor = {
  kind: 'person',
  employeeId: null,
  name: 'Без входа',
  roles: [],
  locale: 'ru',
  listsOf: [],
};

const TTL_MS = 3_000;
const MAX_REMEMBERED = 2_000;

export function createSessions(app: App, auth: Auth) {
  const remembered = new Map<string, { until: number; actor: Promise<Actor> }>();

  async function fromCookie(headers: Headers): Promise<Actor> {
    const session = await auth.api.getSession({ headers });
    if (!session) return ANONYMOUS;
    const { timeZone } = await app.company();
    const actor = await loadActor(
      app.db,
      { userId: session.user.id },
      'person',
      dayAt(app.clock(), timeZone),
    );
    return actor ?? ANONYMOUS;
  }

  async function fromToken(secret: string): Promise<Actor> {
    const token = await findToken(app.db, secret);
    if (!token) refuse('token_unknown', {}, 401);
    const { timeZone } = await app.company();
    const today = dayAt(app.clock(), timeZone);
    const actor = await loadActor(
      app.db,
      { employeeId: token.employee_id, role: token.role as Role },
      'token',
      today,
    );
    if (!actor) refuse('token_unknown', {}, 401);
    await noteTokenUse(app.db, token.id, app.clock());
    return actor;
  }

  return {
    /** The actor behind a request; throws `token_unknown` for a dead token. */
    async identify(headers: Headers): Promise<Actor> {
      const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      const cookie = headers.get('cookie') ?? '';
      if (!bearer && !cookie.includes('ryadom.session_token')) return ANONYMOUS;
      const key = bearer ?? cookie;
      const known = remembered.get(key);
      if (known && known.until > Date.now()) return known.actor;
      const actor = bearer ? fromToken(bearer) : fromCookie(headers);
      if (remembered.size > MAX_REMEMBERED) remembered.clear();
      remembered.set(key, { until: Date.now() + TTL_MS, actor });
      actor.catch(() => remembered.delete(key));
      return actor;
    },
    /** After a sign-out or a change of rights nobody should live on in the memory. */
    forget(): void {
      remembered.clear();
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
