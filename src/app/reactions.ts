// What an act in one room means for the rooms above it: one line each, in the same transaction.
import type { DomainEvent, WriteContext } from '#features/access/shapes/procedure.ts';

type Reaction = (context: WriteContext, event: never) => Promise<void>;

const reactions: Record<string, readonly Reaction[]> = {};

/** Runs every reaction to `event`, in order. */
export async function react(context: WriteContext, event: DomainEvent): Promise<void> {
  for (const reaction of reactions[event.kind] ?? []) await reaction(context, event as never);
}
