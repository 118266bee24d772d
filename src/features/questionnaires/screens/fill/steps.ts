// The talk cut into thoughts: what stands on one screen, in order. Made anew whenever an answer stands, since
// answers open and close what follows.
import type {
  EvaluatedQuestion,
  Evaluation,
  SectionState,
} from '#features/questionnaires/shapes/evaluation.ts';
import { SECTION_KINDS, type SectionKind } from '#features/questionnaires/shapes/form.ts';

export type Step =
  | {
      readonly id: string;
      readonly kind: 'questions';
      readonly section: SectionKind;
      readonly questions: readonly EvaluatedQuestion[];
    }
  | {
      readonly id: string;
      readonly kind: 'claims';
      readonly section: 'criteria';
      readonly questions: readonly EvaluatedQuestion[];
    }
  | {
      readonly id: 'check' | 'farewell';
      readonly kind: 'check' | 'farewell';
      readonly section: 'criteria';
      readonly questions: readonly [];
    }
  | {
      readonly id: 'review';
      readonly kind: 'review';
      readonly section: null;
      readonly questions: readonly [];
    };

/** What the meeting began with fits one screen; everything after is one question at a time. */
const TOGETHER: ReadonlySet<SectionKind> = new Set(['header']);

const visible = (question: EvaluatedQuestion) => question.state !== 'hidden' && question.state !== 'closed';

/** All screens of the talk as it stands now; behind the quality check only once it has been passed. */
export function listSteps(evaluation: Evaluation): Step[] {
  const steps: Step[] = [];
  for (const section of evaluation.sections) {
    if (section.state !== 'open') continue;
    const questions = section.questions.filter(visible);
    if (TOGETHER.has(section.kind)) {
      if (questions.length > 0) {
        steps.push({ id: section.kind, kind: 'questions', section: section.kind, questions });
      }
      continue;
    }
    for (const question of questions) {
      steps.push({
        id: question.question.id,
        kind: 'questions',
        section: section.kind,
        questions: [question],
      });
    }
    if (section.kind === 'criteria') steps.push(...listGateSteps(evaluation, questions));
  }
  if (evaluation.gate.state !== 'failed') {
    steps.push({ id: 'review', kind: 'review', section: null, questions: [] });
  }
  return steps;
}

function listGateSteps(evaluation: Evaluation, questions: readonly EvaluatedQuestion[]): Step[] {
  const steps: Step[] = [{ id: 'check', kind: 'check', section: 'criteria', questions: [] }];
  if (evaluation.gate.state !== 'failed') return steps;
  const failed = new Set(evaluation.gate.failed.map((result) => result.criterionId));
  for (const question of questions) {
    if (!failed.has(question.question.id)) continue;
    const id = `claims-${question.question.id}`;
    steps.push({ id, kind: 'claims', section: 'criteria', questions: [question] });
  }
  steps.push({ id: 'farewell', kind: 'farewell', section: 'criteria', questions: [] });
  return steps;
}

/** The screen on which the answer under `key` is given. */
export function stepOf(steps: readonly Step[], key: string | null): Step | undefined {
  if (key === null) return undefined;
  const claims = steps.find((step) => step.kind === 'claims' && holds(step, key) && key.endsWith('/claims'));
  return claims ?? steps.find((step) => holds(step, key));
}

const holds = (step: Step, key: string) =>
  step.questions.some((question) => question.slots.some((slot) => slot.key === key));

export interface SectionProgress {
  kind: SectionKind;
  state: SectionState;
  done: number;
  all: number;
}

/** How far each section is, for the ring and the contents. */
export function measureSections(evaluation: Evaluation): SectionProgress[] {
  return SECTION_KINDS.flatMap((kind) => {
    const section = evaluation.sections.find((one) => one.kind === kind);
    if (!section) return [];
    const questions = section.questions.filter((one) => one.state !== 'hidden');
    const done = questions.filter((one) => one.state === 'answered' || one.state === 'skipped').length;
    return [{ kind, state: section.state, done, all: questions.length }];
  });
}
