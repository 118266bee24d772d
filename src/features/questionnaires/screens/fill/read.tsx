// The questionnaire as it is read: by the leader before accepting, by the service side, by whoever filled it in.
import type { EvaluatedQuestion, Evaluation } from '#features/questionnaires/shapes/evaluation.ts';
import type { Answers, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { cutByPhrases } from '#features/questionnaires/rules/phrases.ts';
import type { PhraseMark } from '#features/questionnaires/shapes/hour.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';
import { describeAnswer } from '#features/questionnaires/words/describe-answer.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { CriteriaList } from './criteria-table.tsx';

export interface Reading {
  prepared: PreparedForm;
  facts: InterviewFacts;
  answers: Answers;
  evaluation: Evaluation;
  marks: readonly PhraseMark[];
  /** The answer somebody was sent to; it is brought into sight. */
  sought: string | undefined;
}

export function ReadAnswers(reading: Reading) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  return (
    <div className="fill-read">
      {reading.evaluation.sections.map((section) => {
        const title = reading.prepared.form.sections.find((one) => one.kind === section.kind)?.title[locale];
        const questions = section.questions.filter((one) => one.state !== 'hidden');
        return (
          <section key={section.kind} id={anchorOf(section.kind)} className="fill-read-section">
            <h2>{title}</h2>
            {section.state === 'closed' ? (
              <p className="fill-quiet">{w.closed}</p>
            ) : (
              <>
                {section.kind === 'criteria' ? (
                  <CriteriaList prepared={reading.prepared} evaluation={reading.evaluation} />
                ) : null}
                <dl style={{ margin: 0 }}>
                  {questions.map((question) => (
                    <QuestionAnswers key={question.question.id} reading={reading} evaluated={question} />
                  ))}
                </dl>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

const anchorOf = (kind: string) => `section-${kind}`;

/** The sections, each with how many of its questions have an answer: beside the answers where there is room. */
export function ReadContents({ prepared, evaluation }: Pick<Reading, 'prepared' | 'evaluation'>) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  return (
    <nav className="read-contents" aria-label={w.contents}>
      {evaluation.sections.map((section) => {
        const asked = section.questions.filter(({ state }) => state !== 'hidden');
        const said = asked.filter(({ state }) => state === 'answered').length;
        return (
          <a key={section.kind} href={`#${anchorOf(section.kind)}`}>
            <span>{prepared.form.sections.find(({ kind }) => kind === section.kind)?.title[locale]}</span>
            <span className="fill-quiet tabular">
              {section.state === 'closed' ? '—' : w.read.said(said, asked.length)}
            </span>
          </a>
        );
      })}
    </nav>
  );
}

function QuestionAnswers({ reading, evaluated }: { reading: Reading; evaluated: EvaluatedQuestion }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const { question } = evaluated;
  // The table above already shows the facts of a criterion; only its claims are left to tell.
  const slots = evaluated.slots.filter(
    (slot) => slot.state !== 'hidden' && (question.type !== 'criterion' || slot.subject.part === 'claims'),
  );
  if (slots.length === 0) return null;
  return (
    <>
      <dt>{question.text[locale]}</dt>
      {slots.map((slot) => {
        const value = slot.computed ?? reading.answers[slot.key];
        const lines =
          value === undefined || slot.state === 'missing'
            ? null
            : describeAnswer({ question, subject: slot.subject, facts: reading.facts, locale }, value);
        // Nothing wished for besides what was offered is no line of its own.
        if (lines?.length === 0) return null;
        const name =
          slot.subject.part === 'person'
            ? slot.subject.person.name
            : slot.subject.part === 'position'
              ? slot.subject.position.name
              : slot.subject.part === 'offer'
                ? slot.subject.offer.name
                : slot.subject.part === 'new_persons'
                  ? w.newPersons.short
                  : slot.subject.part === 'free_offers'
                    ? w.offers.wishes
                    : null;
        return (
          <dd
            key={slot.key}
            data-answer={slot.key}
            data-sought={slot.key === reading.sought || undefined}
            tabIndex={slot.key === reading.sought ? -1 : undefined}
            className={name ? 'fill-read-part' : undefined}
            data-empty={lines ? undefined : true}
          >
            {name ? <strong style={{ fontWeight: 500 }}>{name}: </strong> : null}
            {(lines ?? [w.read.empty]).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
              <div key={index} style={name && index === 0 ? { display: 'inline' } : undefined}>
                <Said line={line} marks={reading.marks.filter(({ key }) => key === slot.key)} />
              </div>
            ))}
          </dd>
        );
      })}
    </>
  );
}

/** A line of an answer; phrases something was made of are marked where they stand. */
function Said({ line, marks }: { line: string; marks: readonly PhraseMark[] }) {
  if (marks.length === 0) return line;
  return cutByPhrases(line, marks).map((piece, index) => {
    const Letters = piece.marked ? 'mark' : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    return <Letters key={index}>{piece.text}</Letters>;
  });
}
