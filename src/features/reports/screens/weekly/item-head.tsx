// The title of an item and what stands beside it: number, money, how long it waits, other reasons, the way on.
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { WeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

/** What the item is called. */
export function useTitle(): (item: WeeklyItem) => string {
  const w = useWords(weeklyWords);
  return (item) => {
    if (item.common) return `${w.commonKinds[item.common.kind]}: ${item.common.name}`;
    if (item.decision) return item.decision.words;
    if (item.text) return item.text;
    return item.clientName ?? '';
  };
}

/** «№ 3/2026 · куратор Мария Королёва», «Пекарня «Колос»» under a decision. */
export function ItemAbout({ item }: { item: WeeklyItem }) {
  const w = useWords(weeklyWords);
  const parts = [
    item.case ? w.number(item.case.number, item.case.year) : null,
    item.case ? w.curator(item.case.curatorName) : null,
    item.decision || item.text ? item.clientName : null,
    item.common ? w.commonClients(new Set(item.common.cases.map((one) => one.clientId)).size) : null,
  ].filter(Boolean);
  return parts.length > 0 ? <>{parts.join(' · ')}</> : null;
}

/** The other reasons it is talked of for. */
export function AlsoFor({ item }: { item: WeeklyItem }) {
  const w = useWords(weeklyWords);
  if (item.also.length === 0) return null;
  return (
    <span className="weekly-also">
      {item.also.map((section) => (
        <span key={section} className="weekly-chip" data-section={section}>
          {w.reasons[section]}
        </span>
      ))}
    </span>
  );
}

/** Money at risk, or what the client brings. */
export function Money({ item }: { item: WeeklyItem }) {
  const w = useWords(weeklyWords);
  const { locale } = useLanguage();
  if (item.revenue === 0) return null;
  const money = formatMoneyShort(item.revenue, locale);
  return <>{item.promise || item.text ? w.revenueOf(money) : w.riskOf(money)}</>;
}

/** Where the deeds of it are done; in another window while people sit at the meeting. */
export function WayOn({ item, apart }: { item: WeeklyItem; apart?: boolean }) {
  const w = useWords(weeklyScreenWords);
  const rest = apart ? { target: '_blank', rel: 'noreferrer' } : {};
  if (item.caseId)
    return (
      <AppLink to={`/register/${item.caseId}`} {...rest}>
        {w.openCase}
      </AppLink>
    );
  if (item.promise)
    return (
      <AppLink to={`/questionnaires/${item.promise.questionnaireId}`} {...rest}>
        {w.openAnswer}
      </AppLink>
    );
  if (item.clientId)
    return (
      <AppLink to={`/clients/${item.clientId}`} {...rest}>
        {w.openClient}
      </AppLink>
    );
  return null;
}
