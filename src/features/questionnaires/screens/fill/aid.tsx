// What is meant for the participant alone lies folded: the client sees this screen too, and should see the question.
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';

export function Aid({ children }: { children: string }) {
  const w = useWords(fillWords);
  return (
    <details className="fill-aid">
      <summary>{w.aid}</summary>
      <p className="fill-hint">{children}</p>
    </details>
  );
}
