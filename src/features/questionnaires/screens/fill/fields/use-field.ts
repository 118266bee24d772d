import { useCallback, useId } from 'react';
import { useSession, useSlot } from '../use-session.ts';

/** Everything a field needs of its answer. Typed text waits for a pause, a choice is kept at once. */
export function useField<Value>(key: string) {
  const session = useSession();
  const slot = useSlot(key);
  const faultId = useId();
  const set = useCallback((value: unknown) => session.set(key, value), [session, key]);
  const type = useCallback((value: unknown) => session.set(key, value, true), [session, key]);
  const leave = useCallback(() => session.settle(key), [session, key]);
  return {
    value: slot.value as Value | undefined,
    fault: slot.fault,
    faultId,
    describedBy: slot.fault ? faultId : undefined,
    disabled: !session.mayAnswer(key),
    set,
    type,
    leave,
  };
}

/** A skipped answer is shown as none. */
export function unlessSkipped<Value>(value: Value | undefined): Value | undefined {
  return typeof value === 'object' && value !== null && 'skipped' in value ? undefined : value;
}
