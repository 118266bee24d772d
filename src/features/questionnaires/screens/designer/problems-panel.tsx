import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
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
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { Place } from './outline.tsx';

/** Where a problem is mended. */
export function placeOf({ at }: FormProblem): Place {
  if (at === null) return 'form';
  return (SECTION_KINDS as readonly string[]).includes(at)
    ? `section:${at as SectionKind}`
    : `question:${at}`;
}

/** What the form needs, without what it may do without. */
export const countedProblems = (problems: readonly FormProblem[]) =>
  problems.filter((problem) => problem.level !== 'hint');

/** Everything that is wrong, what stops publishing first; each line leads to its place. */
export function ProblemsPanel(props: {
  form: FormDefinition;
  problems: readonly FormProblem[];
  go: (place: Place) => void;
}) {
  const w = useWords(designerWords);
  const { problems } = props;
  const groups = [
    { level: 'error', title: w.errors },
    { level: 'warning', title: w.warnings },
  ] as const;
  return (
    <>
      {countedProblems(problems).length === 0 ? <p className="muted">{w.noProblems}</p> : null}
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
      <Untranslated {...props} />
    </>
  );
}

/** Texts that nobody wrote in English: a count, and on demand one line a place. */
function Untranslated(props: {
  form: FormDefinition;
  problems: readonly FormProblem[];
  go: (place: Place) => void;
}) {
  const w = useWords(designerWords);
  const [shown, setShown] = useState(false);
  const missing = props.problems.filter((problem) => problem.code === 'form_translation_missing');
  if (missing.length === 0) return null;
  const byPlace = new Map<string, FormProblem[]>();
  for (const problem of missing) {
    const place = placeOf(problem);
    byPlace.set(place, [...(byPlace.get(place) ?? []), problem]);
  }
  return (
    <section className="designer-untranslated">
      <p className="muted">
        {w.untranslated(missing.length)}{' '}
        <UnstyledButton className="designer-show" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? w.hide : w.show}
        </UnstyledButton>
      </p>
      {shown ? (
        <ul className="designer-problems">
          {[...byPlace].map(([place, [first, ...rest]]) => (
            <li key={place} data-level="hint">
              {first ? <ProblemLine {...props} problem={first} texts={rest.length + 1} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function ProblemLine(props: {
  form: FormDefinition;
  problem: FormProblem;
  go: (place: Place) => void;
  /** How many texts of the place it is about, instead of what is wrong. */
  texts?: number;
}) {
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
        : question
          ? textIn(question.text, locale) || question.id
          : problem.at;
  return (
    <UnstyledButton className="designer-problem" onClick={() => go(place)}>
      <span className="muted">{name}</span>
      <span>{props.texts ? w.texts(props.texts) : said[problem.code](problem.facts)}</span>
    </UnstyledButton>
  );
}
