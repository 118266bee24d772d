// For whoever reads: how long the talk took net, what was promised, what lies beside the answers.
import { totalSeconds } from '#features/questionnaires/rules/net-time.ts';
import type { QuestionnaireCard } from '#features/questionnaires/shapes/contracts/filling.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import './attachment-store.ts';
import { AttachedList } from './beside.tsx';
import { describeMark } from './marks.tsx';

const minutesOf = (seconds: number) => Math.max(1, Math.round(seconds / 60));

/** «разговор 42 мин», or nothing where no time was measured. */
export function NetMinutes({ card }: { card: QuestionnaireCard }) {
  const w = useWords(fillWords).hour;
  const seconds = totalSeconds(card.time ?? []);
  return seconds > 0 ? <span className="tabular">{w.lasted(minutesOf(seconds))}</span> : null;
}

/** Section by section, the tasks one has taken on, pictures and voices. */
export function ReadHour({ card }: { card: QuestionnaireCard }) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const { time = [], marks = [], attachments = [] } = card;
  const seconds = totalSeconds(time);
  if (seconds === 0 && marks.length === 0 && attachments.length === 0) return null;
  return (
    <section className="fill-read">
      {seconds > 0 ? (
        <>
          <h2 style={{ fontSize: 17, margin: '0 0 6px' }}>{w.hour.spent(minutesOf(seconds))}</h2>
          <p className="fill-quiet tabular" style={{ margin: '0 0 14px' }}>
            {time
              .filter((one) => one.seconds >= 30)
              .map((one) => `${w.sections[one.section]} ${w.hour.minutes(minutesOf(one.seconds))}`)
              .join(' · ')}
          </p>
        </>
      ) : null}
      {marks.length > 0 ? (
        <ul style={{ margin: '0 0 14px', paddingLeft: 20, fontSize: 17, lineHeight: 1.5 }}>
          {marks.map((mark) => (
            <li key={mark.id}>
              <span className="fill-quiet">{w.hour.marks[mark.made]}:</span>{' '}
              {describeMark(mark, w.hour, locale)}{' '}
              <AppLink to={`/questionnaires/${card.id}?answer=${encodeURIComponent(mark.key)}`}>
                {w.hour.toAnswer}
              </AppLink>
              {mark.made === 'task' && mark.by ? (
                <span className="fill-quiet">{`\u00a0— ${mark.by}`}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <AttachedList attachments={attachments} />
    </section>
  );
}
