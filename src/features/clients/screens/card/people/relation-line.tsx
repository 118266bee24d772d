import { Text } from '@mantine/core';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { peopleWords } from '../../../words/people.ts';
import { signWords } from '../../../words/people-signs.ts';
import type { Person } from '../card-types.ts';
import { StrengthDots } from '../strength.tsx';

type Relation = Person['relations'][number];

/** Lines behind a strength that one reads at a glance; the rest is in the history. */
const SHOWN_TOUCHES = 6;

/** M8.4: who of ours knows the person how well, what is left of it, and what it rests on. */
export function RelationLine({ relation }: { relation: Relation }) {
  const w = useWords(peopleWords);
  const s = useWords(signWords);
  const { locale, timeZone } = useLanguage();
  const faded = relation.now < relation.strength;
  return (
    <details>
      <summary style={{ cursor: 'pointer', fontSize: 14 }}>
        <StrengthDots value={relation.now} was={relation.strength} /> {relation.employee.name}{' '}
        <span className="muted" style={faded ? { color: 'var(--alarm)' } : undefined}>
          {faded
            ? s.fading(relation.strength, relation.now, s.idle(relation.idleDays))
            : w.strengths[relation.now]}
        </span>
      </summary>
      <div style={{ padding: '4px 0 6px 18px' }}>
        <Text fz="xs" className="muted">
          {s.evidence}
        </Text>
        <ul style={{ margin: 0, paddingLeft: 16, fontSize: 13 }}>
          {relation.touches.slice(0, SHOWN_TOUCHES).map((touch, index) => (
            <li key={`${touch.on}${touch.kind}${index}`}>
              {[`${formatDay(touch.on, locale)}: ${s.touches[touch.kind]}`, touch.note]
                .filter(Boolean)
                .join('. ')}
            </li>
          ))}
          <li>
            {[
              s.entered(relation.strength, formatDay(dayAt(relation.at, timeZone), locale)),
              relation.evidence,
            ]
              .filter(Boolean)
              .join('. ')}
          </li>
        </ul>
      </div>
    </details>
  );
}
