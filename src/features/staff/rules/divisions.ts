/** Would putting `id` under `parentId` make a division stand under itself? `parents`: child to parent. */
export function wouldLoop(
  parents: ReadonlyMap<string, string | null>,
  id: string,
  parentId: string | null,
): boolean {
  const seen = new Set<string>([id]);
  for (let at = parentId; at !== null; at = parents.get(at) ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
