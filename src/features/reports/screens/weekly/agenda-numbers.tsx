// The agenda in numbers: how much of what, and the money at risk; each number a way to its section.
import { formatMoneyShort } from '#kernel/money.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { SECTIONS } from '../../shapes/weekly.ts';
import type { getWeekly, WeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

export function AgendaNumbers({ meetingId }: { meetingId: string }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const { locale } = useLanguage();
  const card = useRead<typeof getWeekly>('reports.weekly-meeting', { meetingId }, { refetchMs: 120_000 });
  if (!card.data) return null;
  const { items } = card.data;
  if (items.length === 0) return <p className="muted weekly-empty">{w.agendaEmpty}</p>;
  const risk = riskOf(items);
  const sections = SECTIONS.flatMap((section) => {
    const count = items.filter((item) => item.section === section).length;
    return count > 0 ? [{ section, count }] : [];
  });
  return (
    <ul className="weekly-numbers" aria-label={w.agendaNow}>
      {risk > 0 ? (
        <li>
          <span className="weekly-number weekly-alarm">{formatMoneyShort(risk, locale)}</span>
          <span className="weekly-small">{w.atRisk}</span>
        </li>
      ) : null}
      {sections.map(({ section, count }) => (
        <li key={section}>
          <AppLink to={`/weekly/${meetingId}`} hash={section}>
            <span className="weekly-number">{count}</span>
            <span className="weekly-small">{words.sections[section]}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

/** A client with two cases is at risk once; promises put nothing at risk. */
export function riskOf(items: readonly WeeklyItem[]): number {
  const byClient = new Map<string, number>();
  for (const item of items) {
    if (item.case && item.clientId)
      byClient.set(item.clientId, Math.max(item.revenue, byClient.get(item.clientId) ?? 0));
  }
  return [...byClient.values()].reduce((sum, one) => sum + one, 0);
}
