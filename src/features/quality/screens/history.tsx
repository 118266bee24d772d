import { Text, Timeline } from '@mantine/core';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { CaseCard, CaseEvent } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { useCodeNames } from './codes.ts';
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
  const w = useWords(registerWords);
  const nameOf = useCodeNames();
  const { locale } = useLanguage();
  // A cancelled work stands in its own events only.
  const titles = new Map(card.workList.map((work) => [work.id, work.title]));
  for (const { data } of card.events) {
    const [id, title] = [data['workId'], data['title']];
    if (typeof id === 'string' && typeof title === 'string') titles.set(id, title);
  }
  const named = (table: object, code: string) => (table as Record<string, string>)[code] ?? code;
  const deedOf = (data: CaseEvent['data']) => named(c.deeds, String(data['term'] ?? '').split(':')[0] ?? '');
  // Of the first rung hear those who owe the deed, which goes without saying.
  const hearersOf = (data: CaseEvent['data']) =>
    typeof data['level'] === 'number' && data['level'] > 1 && Array.isArray(data['hears'])
      ? data['hears'].map((role: string) => named(w.doers, role)).join(', ')
      : '';
  const found = (data: CaseEvent['data']) =>
    [nameOf('cause', data['cause']), nameOf('place', data['place']), data['finding']]
      .filter(Boolean)
      .join(' · ');
  const saidBy = (answer: string) =>
    (c.events as unknown as Record<string, (name: string, channel: string) => string>)[`client_${answer}`] ??
    c.events.client_no;
  const inLocale = (value: unknown) =>
    value && typeof value === 'object' ? ((value as Record<string, string>)[locale] ?? '') : '';
  const measuredTitle = (data: CaseEvent['data']) => inLocale(data['title']);
  const measuredValue = (data: CaseEvent['data']) =>
    [formatNumber(Number(data['value']), locale), inLocale(data['unit'])].filter(Boolean).join('\u00a0');
  return ({ kind, data, cycle }) => {
    const text = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : '');
    const title = text('title') || (titles.get(text('workId')) ?? '');
    const due = text('dueOn') ? formatDay(text('dueOn'), locale) : '';
    const channel = named(c.channels, text('channel'));
    const sentences: Record<string, () => string> = {
      registered: () => c.events.registered(c.number(card.number, card.year)),
      copy_received: () => c.events.copy_received(named(c.copies, text('copy'))),
      work_planned: () =>
        (data['joined'] === true ? c.events.work_joined : c.events.work_planned)(title, due),
      work_replanned: () => c.events.work_replanned(title, due, text('reason')),
      work_started: () => c.events.work_started(title),
      work_restored: () => c.events.work_restored(title, text('done')),
      work_taken_back: () => c.events.work_taken_back(title, text('reason')),
      work_cancelled: () =>
        (data['shared'] === true ? c.events.work_left : c.events.work_cancelled)(title, text('reason')),
      told_worded: () => c.events.told_worded,
      measured: () => c.events.measured(measuredTitle(data), measuredValue(data)),
      measurement_struck: () =>
        c.events.measurement_struck(measuredTitle(data), measuredValue(data), text('why')),
      service_restored: () => c.events.service_restored,
      offer_made: () => c.events.offer_made(channel),
      client_reminded: () => c.events.client_reminded(channel),
      link_closed: () => named(c.events, `link_${text('why')}`),
      client_answered: () => saidBy(text('answer'))(speakerOf(data), channel),
      assessed: () => {
        const was = text('was') && named(c.severities, text('was'));
        return c.events.assessed(named(c.severities, text('severity')), was, text('reason'));
      },
      diagnosed: () => c.events.diagnosed(found(data)),
      waiting_began: () => c.events.waiting_began(text('what')),
      waiting_reminded: () => c.events.waiting_reminded,
      waiting_ended: () => c.events.waiting_ended(text('words')),
      unfixable_declared: () => c.events.unfixable_declared(text('reason')),
      unfixable_withdrawn: () => c.events.unfixable_withdrawn(text('words')),
      unfixable_judged: () =>
        data['approve'] === true
          ? c.events.unfixable_approved(text('words'))
          : c.events.unfixable_rejected(text('words')),
      cause_removed: () => c.events.cause_removed(text('done')),
      effect_checked: () => (text('outcome') === 'held' ? c.events.effect_held : c.events.effect_failed),
      deed_reminded: () => c.events.deed_reminded(deedOf(data), due),
      works_reopened: () => c.events.works_reopened(cycle),
      curator_changed: () => c.events.curator_changed,
      questionnaire_resumed: () => c.events.questionnaire_resumed,
      escalated: () => {
        const whom = hearersOf(data);
        return whom ? c.events.escalated_to(deedOf(data), whom) : c.events.escalated(deedOf(data));
      },
    };
    return sentences[kind]?.() ?? kind;
  };
}

function speakerOf(data: CaseEvent['data']): string {
  const speaker = data['saidBy'];
  const name = typeof speaker === 'object' && speaker !== null ? (speaker as { name?: unknown }).name : '';
  return typeof name === 'string' ? name : '';
}
