// Whose words something was made of, with the way to the answer they stand in.
import { Text } from '@mantine/core';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay } from '#ui/me.tsx';
import type { Origin } from '../shapes/origin.ts';
import { originWords } from '../words/origin.ts';

export function FromWords({ origin }: { origin: Origin | undefined }) {
  const w = useWords(originWords);
  const { locale } = useLanguage();
  const may = useMay();
  if (!origin) return null;
  const { questionnaireId, key, phrase, question } = origin;
  const from = question ? w.from(textIn(question, locale)) : w.fromAnswer;
  return (
    <Text fz="sm" className="muted">
      {may('questionnaires.read') ? (
        <AppLink to={`/questionnaires/${questionnaireId}?answer=${encodeURIComponent(key)}`}>{from}</AppLink>
      ) : (
        from
      )}
      {': '}
      {w.quoted(phrase)}
    </Text>
  );
}
