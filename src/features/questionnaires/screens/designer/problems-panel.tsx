import { UnstyledButton } from '@mantine/core';
import { findQuestion } from '#features/questionnaires/rules/designer/edits.ts';
import type { FormProblem } from '#features/questionnaires/shapes/evaluation.ts';
import {
  type FormDefinition,
  SECTION_KINDS,
  type SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { problemWords } from '#features/questionnaires/words/designer-problems.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { Place } from './outline.tsx';

/** Where a problem is mended. */
export function placeOf({ at }: FormProblem): Place {
  if (at === null) return 'form';
  return (SECTION_KINDS as readonly string[]).includes(at)
    ? `section:${at as SectionKind}`
    : `question:${at}`;
}

/** Everything that is wrong, what stops publishing first; each line leads to its place. */
export function ProblemsPanel(props: {
  form: FormDefinition;
  problems: readonly FormProblem[];
  go: (place: Place) => void;
}) {
  const w = useWords(designerWords);
  const { problems } = props;
  if (problems.length === 0) return <p className="muted">{w.noProblems}</p>;
  const groups = [
    { level: 'error', title: w.errors },
    { level: 'warning', title: w.warnings },
  ] as const;
  return (
    <>
      {groups.map(({ level, title }) => {
        const mine = problems.filter((problem) => problem.level === level);
        return mine.length > 0 ? (
          <section key={level}>
            <h2 className="designer-h3">{title}</h2>
            <ul className="designer-problems">
              {mine.map((problem, index) => (
                // oxlint-disable-next-line no-array-index-key
                <li key={index} data-level={level}>
                  <ProblemLine {...props} problem={problem} />
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}

function ProblemLine(props: { form: FormDefinition; problem: FormProblem; go: (place: Place) => void }) {
  const w = useWords(designerWords);
  const said = useWords(problemWords);
  const { sections } = useWords(fillWords);
  const { locale } = useLanguage();
  const { form, problem, go } = props;
  const place = placeOf(problem);
  const question = problem.at === null ? null : findQuestion(form, problem.at)?.question;
  const name =
    place === 'form'
      ? w.formTexts
      : place.startsWith('section:')
        ? sections[problem.at as SectionKind]
        : question?.text[locale] || problem.at;
  return (
    <UnstyledButton className="designer-problem" onClick={() => go(place)}>
      <span className="muted">{name}</span>
      <span>{said[problem.code](problem.facts)}</span>
    </UnstyledButton>
  );
}
