// Undo and redo over whole states; what is typed in one field in one go is one step.

export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last step was about: the next step about the same is the same step. */
  readonly about: string | null;
}

const DEEPEST = 200;

export const beginHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  about: null,
});

/** The next state; `about` joins keystrokes of one field into one step, null is always a step of its own. */
export function step<State>(history: History<State>, next: State, about: string | null): History<State> {
  if (next === history.present) return history;
  const joined = about !== null && about === history.about && history.past.length > 0;
  const past = joined ? history.past : [...history.past, history.present].slice(-DEEPEST);
  return { past, present: next, future: [], about };
}

export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    about: null,
  };
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, about: null };
}
