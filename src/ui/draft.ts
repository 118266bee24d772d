// Nothing typed is lost by a reload, a crash or a second tab: a form's values live in local storage until
// they are saved or dropped.
import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'ryadom.draft.';

export interface Draft<Values> {
  values: Values;
  set: (patch: Partial<Values>) => void;
  /** True when values typed earlier were found and put back. */
  restored: boolean;
  /** True while something typed has not been saved. */
  dirty: boolean;
  /** Forget the draft: after saving, or when the person drops it. */
  clear: (next?: Values) => void;
}

/** Form values kept under `key` (null keeps nothing). `initial` is what the server knows. */
export function useDraft<Values extends object>(key: string | null, initial: Values): Draft<Values> {
  const name = key ? PREFIX + key : null;
  const [state, setState] = useState(() => load(name, initial));
  const first = useRef(initial);
  useEffect(() => {
    first.current = initial;
  });

  useEffect(() => {
    if (!name) return;
    // Another tab typed into the same form: show what it kept.
    const follow = (event: StorageEvent) => {
      if (event.key === name) setState(load(name, first.current));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [name]);

  const set = useCallback(
    (patch: Partial<Values>) =>
      setState((old) => {
        const values = { ...old.values, ...patch };
        if (name) localStorage.setItem(name, JSON.stringify(values));
        return { values, restored: old.restored, dirty: true };
      }),
    [name],
  );
  const clear = useCallback(
    (next?: Values) => {
      if (name) localStorage.removeItem(name);
      setState({ values: next ?? first.current, restored: false, dirty: false });
    },
    [name],
  );
  return { ...state, set, clear };
}

function load<Values extends object>(name: string | null, initial: Values) {
  const kept = name ? localStorage.getItem(name) : null;
  if (!kept) return { values: initial, restored: false, dirty: false };
  try {
    return { values: { ...initial, ...(JSON.parse(kept) as Partial<Values>) }, restored: true, dirty: true };
  } catch {
    return { values: initial, restored: false, dirty: false };
  }
}
