// Whether the server answers, as the requests of this page have found out.
export interface Connection {
  online: boolean;
  /** When it last answered; ISO. */
  seenAt: string | null;
}

let connection: Connection = { online: true, seenAt: null };
const listeners = new Set<() => void>();

export const readConnection = (): Connection => connection;

export function subscribeConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const PRECISION_MS = 30_000;

/** Noted with every answer and every failure to get one. */
export function noteConnection(online: boolean): void {
  const now = Date.now();
  const fresh = connection.seenAt !== null && now - Date.parse(connection.seenAt) < PRECISION_MS;
  if (online === connection.online && (!online || fresh)) return;
  connection = { online, seenAt: online ? new Date(now).toISOString() : connection.seenAt };
  for (const listener of listeners) listener();
}
