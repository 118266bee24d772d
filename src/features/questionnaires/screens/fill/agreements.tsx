import { type Agreement, listAgreements } from '#features/questionnaires/rules/agreements.ts';
import {
  describeGrowth,
  describeInterest,
  describeRecommended,
} from '#features/questionnaires/words/agreements.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import type { Locale } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { describeMark, Origin, ToWords } from './marks.tsx';
import { useHour } from './use-hour.ts';
import { useEvaluation, useSession } from './use-session.ts';

function lineOf(one: Agreement, locale: Locale): string {
  switch (one.kind) {
    case 'growth':
      return describeGrowth(one.position, one.answer, locale);
    case 'offer':
      return describeInterest(one.offer, one.answer, locale);
    case 'wish':
      return fillWords[locale].review.wish([one.wish.what, one.wish.note].filter(Boolean).join(', '));
    case 'recommendation':
      return describeRecommended(one.recommendation, locale);
  }
}

/** What the participant repeats to the client before thanking them. */
export function Agreements() {
  const all = useWords(fillWords);
  const w = all.review;
  const { locale } = useLanguage();
  const { answers } = useSession();
  const agreed = listAgreements(useEvaluation(), answers);
  const { marks } = useHour();
  const tasks = marks.filter(({ made }) => made === 'task');
  if (agreed.length + tasks.length === 0) return <p className="fill-hint">{w.agreedNothing}</p>;
  return (
    <section style={{ marginBottom: 22 }}>
      <h3 className="fill-part">{w.agreed}</h3>
      <ul style={{ margin: 0, paddingLeft: 20, fontSize: 17, lineHeight: 1.5 }}>
        {agreed.map((one) => (
          <li key={one.key}>
            {lineOf(one, locale)}
            <Origin madeId={one.key.split('/').at(-1) ?? ''} />
          </li>
        ))}
        {tasks.map((task) => (
          <li key={task.id}>
            {all.hour.task.said(describeMark(task, all.hour, locale))}
            <ToWords mark={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
