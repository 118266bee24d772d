import { Text, Timeline } from '@mantine/core';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CaseCard, CaseEvent } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { registerWords } from '../words/screens.ts';

/** Everything that happened to the case, newest first, with who did it. */
export function History({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const { locale, timeZone } = useLanguage();
  const say = useSentence(card);
  return (
    <Timeline bulletSize={12} lineWidth={2} active={-1}>
      {[...card.events].reverse().map((event) => (
        <Timeline.Item key={event.id}>
          <Text fz="sm">{say(event)}</Text>
          <Text fz="xs" className="muted">
            {formatMoment(event.at, locale, timeZone)} ·{' '}
            {event.actorName ?? (event.actorKind === 'client' ? w.client : w.system)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

/** The sentence of one event; the facts come from its data. */
function useSentence(card: CaseCard): (event: CaseEvent) => string {
  const c = useWords(caseWords);
  const { locale } = useLanguage();
  const titles = new Map(card.workList.map((work) => [work.id, work.title]));
  const named = (table: object, code: string) => (table as Record<string, string>)[code] ?? code;
  return ({ kind, data, cycle }) => {
    const text = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : '');
    const title = text('title') || (titles.get(text('workId')) ?? '');
    const due = text('dueOn') ? formatDay(text('dueOn'), locale) : '';
    const channel = named(c.channels, text('channel'));
    const sentences: Record<string, () => string> = {
      registered: () => c.events.registered(c.number(card.number, card.year)),
      copy_received: () => c.events.copy_received(named(c.copies, text('copy'))),
      work_planned: () => c.events.work_planned(title, due),
      work_replanned: () => c.events.work_replanned(title, due),
      work_started: () => c.events.work_started(title),
      work_restored: () => c.events.work_restored(title, text('done')),
      work_taken_back: () => c.events.work_taken_back(title, text('reason')),
      service_restored: () => c.events.service_restored,
      offer_made: () => c.events.offer_made(channel),
      client_reminded: () => c.events.client_reminded(channel),
      link_closed: () => named(c.events, `link_${text('why')}`),
      client_answered: () =>
        (text('answer') === 'yes' ? c.events.client_yes : c.events.client_no)(speakerOf(data), channel),
      works_reopened: () => c.events.works_reopened(cycle),
      curator_changed: () => c.events.curator_changed,
      questionnaire_resumed: () => c.events.questionnaire_resumed,
      escalated: () => c.events.escalated(named(c.deeds, text('term').split(':')[0] ?? '')),
    };
    return sentences[kind]?.() ?? kind;
  };
}

function speakerOf(data: CaseEvent['data']): string {
  const speaker = data['saidBy'];
  const name = typeof speaker === 'object' && speaker !== null ? (speaker as { name?: unknown }).name : '';
  return typeof name === 'string' ? name : '';
}
