import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import { FromWords } from '../from-words.tsx';
import { useWhyOff } from './called-off.tsx';
import type { Card } from './card-types.ts';
import { NothingYet, Section } from './facts.tsx';

/** Meetings, calls, questionnaires, and what came of them. */
export function TouchesTab({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const sayWhy = useWhyOff();
  const moment = (at: string) => formatMoment(at, locale, timeZone);
  const dayOf = (at: string) => formatDay(dayAt(at, timeZone), locale);
  return (
    <Stack gap="md">
      <Section title={w.questionnaires}>
        {card.questionnaires.length === 0 ? (
          <NothingYet title={w.noQuestionnaires} text={w.noQuestionnairesText} />
        ) : null}
        <Lines>
          {card.questionnaires.map((one) => (
            <Line key={one.id} when={dayOf(one.startedAt)}>
              <AppLink to={`/questionnaires/${one.id}`}>{one.round ?? w.questionnaires}</AppLink>
              {` · ${s.questionnaireStates[one.state] ?? one.state} · ${one.employee.name}`}
            </Line>
          ))}
        </Lines>
      </Section>
      <Section title={w.meetings}>
        {card.meetings.length === 0 ? <NothingYet title={w.noMeetings} text={w.noMeetingsText} /> : null}
        <Lines>
          {card.meetings.map((meeting) => (
            <Line key={meeting.id} when={moment(meeting.startsAt)} note={sayWhy(meeting) || meeting.note}>
              {[
                s.meetingStates[meeting.state],
                s.purposes[meeting.purpose],
                meeting.person,
                meeting.place,
                meeting.employee.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Line>
          ))}
        </Lines>
      </Section>
      <Section title={w.calls}>
        {card.calls.length === 0 ? <NothingYet title={w.noCalls} text={w.noCallsText} /> : null}
        <Lines>
          {card.calls.map((call) => (
            <Line key={call.id} when={moment(call.at)} note={call.reason ?? call.note}>
              {[
                s.outcomes[call.outcome],
                call.callBackAt && moment(call.callBackAt),
                call.person,
                call.employee.name,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Line>
          ))}
        </Lines>
      </Section>
      <Growth card={card} dayOf={dayOf} />
    </Stack>
  );
}

function Growth({ card, dayOf }: { card: Card; dayOf: (at: string) => string }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale } = useLanguage();
  return (
    <>
      {card.opportunities.length > 0 ? (
        <Section title={w.opportunities}>
          <Lines>
            {card.opportunities.map((one) => (
              <Line
                key={one.id}
                when={dayOf(one.createdAt)}
                note={one.nextStep}
                after={<FromWords origin={one.origin} />}
              >
                {[one.title, one.amount && formatMoneyShort(one.amount, locale), s.stages[one.stage]]
                  .filter(Boolean)
                  .join(' · ')}
              </Line>
            ))}
          </Lines>
        </Section>
      ) : null}
      {card.recommendations.length > 0 ? (
        <Section title={w.recommendations}>
          <Lines>
            {card.recommendations.map((one) => (
              <Line
                key={one.id}
                when={dayOf(one.createdAt)}
                note={one.servedByCompetitor ? w.servedByCompetitor(one.servedByCompetitor) : null}
                after={<FromWords origin={one.origin} />}
              >
                {[one.name, one.company, one.contact, s.recommendationStates[one.state]]
                  .filter(Boolean)
                  .join(' · ')}
              </Line>
            ))}
          </Lines>
        </Section>
      ) : null}
    </>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 }}>{children}</ul>;
}

function Line({
  when,
  note,
  after,
  children,
}: {
  when: string;
  note?: string | null;
  after?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li style={{ display: 'grid', gridTemplateColumns: 'minmax(92px, max-content) 1fr', gap: 12 }}>
      <Text fz="sm" className="muted tabular">
        {when}
      </Text>
      <div>
        <Text>{children}</Text>
        {note ? (
          <Text fz="sm" className="muted" style={{ whiteSpace: 'pre-wrap' }}>
            {note}
          </Text>
        ) : null}
        {after}
      </div>
    </li>
  );
}
