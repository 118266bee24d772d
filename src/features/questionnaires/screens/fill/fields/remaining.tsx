import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';

/** What an entry still lacks, quietly: the person is in the middle of it. */
export function Remaining({ fields }: { fields: readonly (readonly [label: string, filled: unknown])[] }) {
  const w = useWords(fillWords);
  const missing = fields.filter(([, filled]) => !filled).map(([label]) => label.toLowerCase());
  if (missing.length === 0) return null;
  return (
    <p className="fill-quiet" style={{ margin: 0 }}>
      {w.list.remaining(missing.join(', '))}
    </p>
  );
}
