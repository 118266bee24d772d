import type { AnswerCheck } from '#features/questionnaires/shapes/evaluation.ts';
import { questionnaireRefusals } from '#features/questionnaires/words/refusals.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';
import { useLanguage } from '#ui/i18n.tsx';

/** Why what was typed is not an answer yet; `id` links it to its field. */
export function Fault({ id, code, facts }: { id: string; code: string; facts: RefusalFacts }) {
  const { locale } = useLanguage();
  const sentences = questionnaireRefusals[locale] as Record<string, (facts: RefusalFacts) => string>;
  // What is simply not written yet is no mistake, and the client looks on.
  const open = code === 'answer_field_missing';
  return (
    <p className={open ? 'fill-quiet' : 'fill-fault'} id={id} role={open ? 'status' : 'alert'}>
      {sentences[code]?.(facts) ?? code}
    </p>
  );
}

interface Faulty {
  fault: Extract<AnswerCheck, { ok: false }> | null;
  faultId: string;
}

/** What a control of a card needs to show the fault when it is its own; `name` is the answer's field. */
export function beside({ fault, faultId }: Faulty, name: string) {
  if (!fault || fault.facts['field'] !== name) return {};
  return {
    invalid: true,
    describedBy: faultId,
    fault: <Fault id={faultId} code={fault.code} facts={fault.facts} />,
  };
}

/** The fault of a card that none of the controls `beside` shows. */
export function FaultElsewhere({ field, beside: shown }: { field: Faulty; beside: readonly string[] }) {
  const { fault, faultId } = field;
  if (!fault || shown.includes(String(fault.facts['field']))) return null;
  return <Fault id={faultId} code={fault.code} facts={fault.facts} />;
}
