// Forms of an outcome open on a tap and are fetched apart: the lists they stand in stay light on a phone.
import { type ComponentProps, lazy, Suspense } from 'react';

const load = {
  outcome: () => import('./outcome-form.tsx'),
  word: () => import('./word-form.tsx'),
};
const Outcome = lazy(() => load.outcome().then(({ OutcomeForm: form }) => ({ default: form })));
const Word = lazy(() => load.word().then(({ WordForm: form }) => ({ default: form })));

/** Ahead of the tap: a call is often made where the network has just gone. */
export function fetchForms(): void {
  for (const form of Object.values(load)) void form().catch(() => {});
}

export function OutcomeForm(props: ComponentProps<typeof Outcome>) {
  return (
    <Suspense>
      <Outcome {...props} />
    </Suspense>
  );
}

export function WordForm(props: ComponentProps<typeof Word>) {
  return (
    <Suspense>
      <Word {...props} />
    </Suspense>
  );
}
