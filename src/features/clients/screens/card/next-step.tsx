import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { useMay } from '#ui/me.tsx';
import { type NextDeed, nextDeed } from '../../rules/next-deed.ts';
import { cardWords } from '../../words/card.ts';
import { stateWords } from '../../words/card-states.ts';
import { calledOff } from '../../rules/last-talk.ts';
import { useCalledOffWords } from './called-off.tsx';
import { CLOSED } from './open-claims.tsx';
import { type Card, nextMeetingOf } from './card-types.ts';

/** Where a deed is done, and the right it takes. */
function placeOf(deed: NextDeed, card: Card): { to: string; permission: string } | null {
  const questionnaire = card.questionnaires[0];
  const known = questionnaire && {
    to: `/questionnaires/${questionnaire.id}`,
    permission: 'questionnaires.read',
  };
  const begin = { to: `/questionnaires/begin/${card.client.id}`, permission: 'questionnaires.fill' };
  const openCase = card.cases.find((one) => !CLOSED.has(one.state));
  const myDay = { to: '/my-day', permission: 'touches.write' };
  switch (deed) {
    case 'put_on_list':
      return { to: '/round', permission: 'rounds.manage' };
    case 'call':
    case 'book_resumption':
      return { to: `/call/${card.client.id}`, permission: 'touches.write' };
    case 'mark_meeting':
      return myDay;
    case 'prepare_meeting':
      return known ?? begin;
    case 'go_on':
    case 'hand_in':
    case 'mend':
    case 'accept':
      return known ?? begin;
    case 'watch_works':
    case 'ask_client':
      return { to: openCase ? `/register/${openCase.id}` : '/register', permission: 'register.read' };
    default:
      return null;
  }
}

/** The one next deed with this client, and the way to it. */
export function NextStep({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const s = useWords(stateWords);
  const { locale, timeZone } = useLanguage();
  const may = useMay();
  const [now] = useState(() => new Date().toISOString());
  const meeting = nextMeetingOf(card);
  const deed = nextDeed({
    archived: card.client.archivedAt !== null,
    hasRound: card.round !== null,
    state: card.round?.state ?? null,
    nextMeetingAt: meeting?.startsAt ?? null,
    lastOutcome: card.calls[0]?.outcome ?? null,
    now,
  });
  const place = placeOf(deed, card);
  const off = deed === 'call' || deed === 'book_resumption' ? calledOff(card) : undefined;
  const sayOff = useCalledOffWords();
  const words = s.deeds[deed];
  return (
    <section
      aria-label={w.nextTitle}
      className="sheet"
      style={{ padding: '10px 14px', borderLeft: '4px solid var(--accent)' }}
    >
      <Group justify="space-between" gap="sm">
        <div>
          <Text fz="xs" className="muted">
            {w.nextTitle}
          </Text>
          <Text fw={600}>{words.text}</Text>
          {off ? <Text fz="sm">{sayOff(off)}</Text> : null}
          {meeting ? (
            <Text fz="sm" className="tabular">
              {[formatMoment(meeting.startsAt, locale, timeZone), meeting.person, meeting.place]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          ) : null}
        </div>
        {place && words.action && may(place.permission) ? (
          <Button renderRoot={(root) => <AppLink to={place.to} {...root} />}>{words.action}</Button>
        ) : null}
      </Group>
    </section>
  );
}
