// Two devices answered without knowing of each other: both values are shown, a person chooses.
import { Button, Group } from '@mantine/core';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { EvaluatedSlot } from '#features/questionnaires/shapes/evaluation.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';
import { describeAnswer } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useSession, useSlot } from './use-session.ts';

export function Conflict({ question, slot }: { question: Question; slot: EvaluatedSlot }) {
  const w = useWords(fillWords).conflict;
  const { locale } = useLanguage();
  const session = useSession();
  const { other } = useSlot(slot.key);
  if (!other) return null;
  const here = session.answers[slot.key] ?? null;
  const words = (value: AnswerValue | null) =>
    value === null
      ? w.cleared
      : describeAnswer({ question, subject: slot.subject, facts: session.facts, locale }, value).join('; ');
  return (
    <div className="fill-conflict" role="group" aria-label={w.title}>
      <strong>{w.title}</strong>
      <div>
        {w.here}: {words(here)}
      </div>
      <div>
        {w.there}: {words(other.value)}
      </div>
      <Group gap="xs" mt={8}>
        <Button size="compact-md" variant="light" onClick={() => session.choose(slot.key, here)}>
          {w.keep}
        </Button>
        <Button size="compact-md" variant="light" onClick={() => session.choose(slot.key, other.value)}>
          {w.take}
        </Button>
      </Group>
    </div>
  );
}
