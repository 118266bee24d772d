// What is known of one item: the same on the agenda, in the minutes and, larger, on the big screen.
import { caseWords } from '#features/quality/words/case.ts';
import { formatDayWords } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMe } from '#ui/me.tsx';
import type { WeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';

type Case = NonNullable<WeeklyItem['case']>;

/** A day in words, with its year where it is not this one's. */
export function useDay(): (day: string) => string {
  const { locale } = useLanguage();
  const { today } = useMe();
  return (day) => formatDayWords(day, locale, today);
}

/** Facts below the title. */
export function ItemFacts({ item }: { item: WeeklyItem }) {
  if (item.case) return <CaseFacts about={item.case} />;
  if (item.decision) return <DecisionFacts about={item.decision} />;
  if (item.promise) return <PromiseFacts about={item.promise} />;
  if (item.common) return <CommonFacts about={item.common} />;
  return null;
}

function CaseFacts({ about }: { about: Case }) {
  const w = useWords(weeklyWords);
  const date = useDay();
  return (
    <>
      {about.refusal ? (
        <div className="weekly-said">
          <span className="weekly-alarm">{w.verdicts[about.refusal.verdict]}</span>
          {about.refusal.words ? <blockquote>{about.refusal.words}</blockquote> : null}
          <span className="muted">{w.said(about.refusal.saidBy, date(about.refusal.saidOn))}</span>
        </div>
      ) : null}
      <Claims claims={about.claims} />
      <Late late={about.late} />
      {about.silent ? (
        <p className="weekly-line">{w.silent[about.silent.who](date(about.silent.since))}</p>
      ) : null}
      {about.repeatOf ? (
        <p className="weekly-line">{w.repeatOf(w.number(about.repeatOf.number, about.repeatOf.year))}</p>
      ) : null}
      <Works works={about.works} />
    </>
  );
}

function Claims({ claims }: { claims: Case['claims'] }) {
  const { frequencies } = useWords(caseWords);
  const often = (code: string) => (frequencies as Record<string, string>)[code] ?? code;
  return (
    <ul className="weekly-claims">
      {claims.map((claim, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen facts never change places
        <li key={index}>
          <span>
            {claim.what}
            {claim.where ? <span className="muted">{` · ${claim.where}`}</span> : null}
            {claim.frequency ? <span className="muted">{` · ${often(claim.frequency)}`}</span> : null}
          </span>
          {claim.words ? <blockquote>{claim.words}</blockquote> : null}
        </li>
      ))}
    </ul>
  );
}

function Late({ late }: { late: Case['late'] }) {
  const w = useWords(weeklyWords);
  const deeds = useWords(caseWords).deeds as Record<string, string>;
  return late.map(({ term, ownerName, daysLate }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: frozen facts never change places
    <p key={index} className="weekly-line weekly-alarm">
      {[deeds[term] ?? term, ownerName, w.late(daysLate)].filter(Boolean).join(' · ')}
    </p>
  ));
}

function Works({ works }: { works: Case['works'] }) {
  const w = useWords(weeklyWords);
  const date = useDay();
  if (works.length === 0) return <p className="weekly-line muted">{w.noWorks}</p>;
  return (
    <ul className="weekly-works">
      {works.map((work, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen facts never change places
        <li key={index} data-late={work.late || undefined} data-state={work.state}>
          <span>{work.title}</span>
          <span className="muted">{work.ownerName ?? w.nobody}</span>
          <span className="weekly-due">{work.dueOn ? w.dueOn(date(work.dueOn)) : w.noDue}</span>
          <span className="muted">{w.workStates[work.state]}</span>
        </li>
      ))}
    </ul>
  );
}

function DecisionFacts({ about }: { about: NonNullable<WeeklyItem['decision']> }) {
  const w = useWords(weeklyWords);
  const date = useDay();
  return (
    <>
      <p className="weekly-line muted">
        {[
          w.decidedOn(date(about.madeOn)),
          about.ownerName ? w.owner(about.ownerName) : w.nobody,
          about.dueOn ? w.dueOn(date(about.dueOn)) : w.noDue,
        ].join(' · ')}
      </p>
      {about.state === 'open' ? (
        <p className={about.daysLate > 0 ? 'weekly-line weekly-alarm' : 'weekly-line'}>
          {about.daysLate > 0 ? w.late(about.daysLate) : w.states.open}
        </p>
      ) : (
        <p className="weekly-line weekly-good">
          {[w.states[about.state], about.outcome].filter(Boolean).join(': ')}
        </p>
      )}
    </>
  );
}

function PromiseFacts({ about }: { about: NonNullable<WeeklyItem['promise']> }) {
  const w = useWords(weeklyWords);
  const date = useDay();
  return (
    <>
      <p className="weekly-line">{about.text}</p>
      <p className={about.daysLate > 0 ? 'weekly-line weekly-alarm' : 'weekly-line muted'}>
        {[about.ownerName, w.dueOn(date(about.dueOn)), about.daysLate > 0 ? w.late(about.daysLate) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function CommonFacts({ about }: { about: NonNullable<WeeklyItem['common']> }) {
  const w = useWords(weeklyWords);
  return (
    <ul className="weekly-claims">
      {about.cases.map(({ caseId, clientName, number, year }) => (
        <li key={caseId}>
          <span>
            <AppLink to={`/register/${caseId}`}>{clientName}</AppLink>{' '}
            <span className="muted">{w.number(number, year)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
