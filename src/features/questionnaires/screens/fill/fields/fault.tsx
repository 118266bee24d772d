import { questionnaireRefusals } from '#features/questionnaires/words/refusals.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';
import { useLanguage } from '#ui/i18n.tsx';

/** Why what was typed is not an answer yet; `id` links it to its field. */
export function Fault({ id, code, facts }: { id: string; code: string; facts: RefusalFacts }) {
  const { locale } = useLanguage();
  const sentences = questionnaireRefusals[locale] as Record<string, (facts: RefusalFacts) => string>;
  return (
    <p className="fill-fault" id={id} role="alert">
      {sentences[code]?.(facts) ?? code}
    </p>
  );
}
