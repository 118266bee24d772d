// The draft on the desk: every change is a step that can be undone, and is kept by itself a moment later. What the
// server has not taken yet also lies in this browser, so that nothing typed is lost by a reload.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { checkForm } from '#features/questionnaires/rules/check-form.ts';
import {
  beginHistory,
  type History,
  redo,
  step,
  undo,
} from '#features/questionnaires/rules/designer/history.ts';
import { sameJson } from '#features/questionnaires/rules/merge.ts';
import type { FormDesign, getDesign, saveDraft } from '#features/questionnaires/shapes/contracts/designer.ts';
import type { FormProblem } from '#features/questionnaires/shapes/evaluation.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { ApiProblem, call, makeRequestKey } from '#ui/client.ts';

const SAVE_AFTER_MS = 900;
const AGAIN_AFTER_MS = 4_000;
const PREFIX = 'ryadom.draft.form.';

export type SaveState = 'clean' | 'saved' | 'saving' | 'dirty' | 'failed' | 'conflict';

export interface Designer {
  form: FormDefinition;
  design: FormDesign;
  revision: number;
  state: SaveState;
  problem: ApiProblem | null;
  /** What somebody else has saved meanwhile, while the two differ. */
  theirs: FormDesign | null;
  problems: readonly FormProblem[];
  canUndo: boolean;
  canRedo: boolean;
  /** `about` joins keystrokes of one field into one step of undo. */
  edit: (change: (form: FormDefinition) => FormDefinition, about?: string) => void;
  undo: () => void;
  redo: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves what is not saved; the revision that stands then, or null where it could not be. */
  settle: () => Promise<number | null>;
}

interface Kept {
  revision: number;
  definition: FormDefinition;
}

function loadKept(code: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + code) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keep(code: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(PREFIX + code, JSON.stringify(kept));
    else localStorage.removeItem(PREFIX + code);
  } catch {
    // Full or forbidden: the server has it in a moment.
  }
}

/** Faults of a form that may be anything at this moment. */
function problemsOf(form: FormDefinition): readonly FormProblem[] {
  try {
    return checkForm(form);
  } catch {
    return [{ code: 'form_code_bad', level: 'error', at: null, facts: {} }];
  }
}

export function useDesigner(design: FormDesign): Designer {
  const { code } = design;
  const [history, setHistory] = useState<History<FormDefinition>>(() =>
    beginHistory(loadKept(code)?.definition ?? design.definition),
  );
  const [base, setBase] = useState<FormDesign>(design);
  const [theirs, setTheirs] = useState<FormDesign | null>(null);
  const [state, setState] = useState<SaveState>(design.revision === 0 ? 'clean' : 'saved');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = history.present;
  // What the server has, and what it has it under; read by the saving, which outlives a drawing.
  const stored = useRef<Kept>({ revision: design.revision, definition: design.definition });
  const latest = useRef(form);
  const running = useRef<Promise<boolean> | null>(null);
  const stopped = useRef(false);
  const again = useRef(() => {});
  const queries = useQueryClient();
  useEffect(() => {
    latest.current = form;
  }, [form]);

  const conflict = useCallback(async () => {
    stopped.current = true;
    setState('conflict');
    const seen = await call<typeof getDesign>('questionnaires.form-design', { code }).catch(() => null);
    setTheirs(seen);
  }, [code]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const definition = latest.current;
    const { revision: had } = stored.current;
    if (sameJson(definition, stored.current.definition)) {
      // Typed and taken back, or said in other words: there is nothing to send.
      stored.current = { revision: had, definition };
      keep(code, null);
      setState(had === 0 ? 'clean' : 'saved');
      return true;
    }
    setState('saving');
    try {
      const { revision, changedAt } = await call<typeof saveDraft>(
        'questionnaires.save-draft',
        { code, revision: had, definition },
        { requestKey: makeRequestKey() },
      );
      stored.current = { revision, definition };
      setBase((old) => ({ ...old, revision, changedAt }));
      // The next visit begins from here, not from what was read before.
      queries.setQueryData<FormDesign>(['questionnaires.form-design', { code }], (old) =>
        old ? { ...old, definition, revision, changedAt } : old,
      );
      setProblem(null);
      if (latest.current === definition) {
        keep(code, null);
        setState('saved');
      }
      return true;
    } catch (error) {
      const refusal = error as ApiProblem;
      setProblem(refusal);
      if (refusal.code === 'form_draft_changed') await conflict();
      else setState('failed');
      return false;
    }
  }, [code, conflict, queries]);

  /** One request at a time; what was typed during one goes with the next. */
  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    if (stopped.current) return false;
    running.current = saveOnce();
    const done = await running.current;
    running.current = null;
    // Undone while it was on its way, to what had been saved before: no further change asks for it.
    if (done && latest.current !== stored.current.definition) again.current();
    return done;
  }, [saveOnce]);

  useEffect(() => {
    again.current = () => void setTimeout(() => void save(), SAVE_AFTER_MS);
  }, [save]);

  useEffect(() => {
    if (stopped.current) return;
    if (form === stored.current.definition) {
      // Undone and done again before it was sent: there is nothing to save, and nothing to bring back later.
      if (!running.current) keep(code, null);
      setState((old) => (old === 'dirty' ? (stored.current.revision === 0 ? 'clean' : 'saved') : old));
      return;
    }
    keep(code, { revision: stored.current.revision, definition: form });
    setState((old) => (old === 'saving' || old === 'conflict' ? old : 'dirty'));
    const timer = setTimeout(() => void save(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [code, form, save]);

  useEffect(() => {
    if (state !== 'failed') return;
    const timer = setTimeout(() => void save(), AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state, save]);

  // Kept here by an earlier visit, while somebody else went on: both are shown, nothing is overwritten.
  useEffect(() => {
    const look = async () => {
      await Promise.resolve();
      const kept = loadKept(code);
      if (kept && kept.revision !== design.revision) await conflict();
    };
    void look();
    // Only at the beginning: later the server says so itself.
    // oxlint-disable-next-line exhaustive-deps
  }, []);

  const edit: Designer['edit'] = useCallback((change, about) => {
    setHistory((old) => step(old, change(old.present), about ?? null));
  }, []);
  const back = useCallback(() => setHistory((old) => undo(old)), []);
  const forth = useCallback(() => setHistory((old) => redo(old)), []);

  const goOnFrom = useCallback((seen: FormDesign, definition: FormDefinition) => {
    stopped.current = false;
    stored.current = { revision: seen.revision, definition: seen.definition };
    setBase(seen);
    setTheirs(null);
    setProblem(null);
    setState(sameJson(definition, seen.definition) ? 'saved' : 'dirty');
    setHistory((old) => step(old, definition === old.present ? { ...definition } : definition, null));
  }, []);
  const keepMine = useCallback(() => {
    if (theirs) goOnFrom(theirs, latest.current);
  }, [theirs, goOnFrom]);
  const takeTheirs = useCallback(() => {
    if (!theirs) return;
    keep(code, null);
    goOnFrom(theirs, theirs.definition);
  }, [theirs, goOnFrom, code]);

  // Read anew while nothing here waits to be saved: what somebody else has done is simply shown.
  useEffect(() => {
    const idle = !running.current && !stopped.current && latest.current === stored.current.definition;
    const newer = design.revision > stored.current.revision;
    const follow = async () => {
      await Promise.resolve();
      if (idle && newer) goOnFrom(design, design.definition);
    };
    void follow();
  }, [design, goOnFrom]);

  const settle = useCallback(async () => ((await save()) ? stored.current.revision : null), [save]);

  const problems = useMemo(() => problemsOf(form), [form]);
  return {
    form,
    design: base,
    revision: base.revision,
    state,
    problem,
    theirs,
    problems,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo: back,
    redo: forth,
    keepMine,
    takeTheirs,
    settle,
  };
}

/** Forgets what this browser kept of a draft, after it was published or thrown away. */
export const forgetKept = (code: string): void => keep(code, null);
