const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id that occurs anywhere in a value, once. */
export function idsIn(value: unknown): string[] {
  return [...new Set(JSON.stringify(value ?? null).match(UUID) ?? [])];
}
