import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { measureSections, type Step } from './steps.ts';
import { useEvaluation } from './use-session.ts';

/** The sections, how far each is, and the way to any of them. */
export function Contents(props: { steps: readonly Step[]; current: Step; go: (step: string) => void }) {
  const w = useWords(fillWords);
  const sections = measureSections(useEvaluation());
  return (
    <nav aria-label={w.contents}>
      <ul className="fill-toc">
        {sections.map((section) => {
          const first = props.steps.find((step) => step.section === section.kind);
          const note =
            section.state === 'closed' ? w.closed : section.state === 'ahead' ? w.locked : undefined;
          return (
            <li key={section.kind}>
              <button
                type="button"
                disabled={!first}
                title={note}
                aria-current={props.current.section === section.kind ? 'step' : undefined}
                onClick={() => first && props.go(first.id)}
              >
                <span>{w.sections[section.kind]}</span>
                <span>{note ? '—' : `${section.done}/${section.all}`}</span>
              </button>
              {note && !first ? <span className="visually-hidden">{note}</span> : null}
            </li>
          );
        })}
        {props.steps.some((step) => step.id === 'review') ? (
          <li>
            <button
              type="button"
              aria-current={props.current.id === 'review' ? 'step' : undefined}
              onClick={() => props.go('review')}
            >
              <span>{w.review.title}</span>
              <span />
            </button>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
