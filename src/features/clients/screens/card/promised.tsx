import { Text } from '@mantine/core';
import { formatDayWords } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMe } from '#ui/me.tsx';
import { cardWords } from '../../words/card.ts';
import type { Card } from './card-types.ts';

/** What we promised and have not done; nothing when there is nothing. A copy kept on the device before may lack it. */
export function Promised({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const promises = (card.promises as Card['promises'] | undefined) ?? [];
  if (promises.length === 0) return null;
  return (
    <section aria-label={w.promised}>
      <Text fw={600} fz="sm">
        {w.promised}
      </Text>
      <ul style={{ margin: '2px 0 0', paddingLeft: 18 }}>
        {promises.map((one) => (
          <li key={one.id}>
            <AppLink to={`/questionnaires/${one.questionnaireId}?answer=${encodeURIComponent(one.key)}`}>
              {one.text}
            </AppLink>
            <Text span fz="sm" c={one.dueOn && one.dueOn < today ? 'var(--alarm)' : 'var(--muted)'}>
              {[one.dueOn && w.promisedBy(formatDayWords(one.dueOn, locale, today)), one.by]
                .filter(Boolean)
                .map((part) => ` · ${String(part)}`)
                .join('')}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
