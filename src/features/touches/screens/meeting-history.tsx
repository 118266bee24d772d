// Everything that happened to a meeting, on its card: when, what, why and who.
import { Button, Text } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import type { getMeeting } from '../shapes/contracts/meetings.ts';
import { bookingWords } from '../words/booking.ts';

export function MeetingHistory(props: {
  meeting: { id: string; invitedEmail: string | null };
  onClose: () => void;
}) {
  const w = useWords(bookingWords);
  const { locale, timeZone } = useLanguage();
  const { id, invitedEmail } = props.meeting;
  const meeting = useRead<typeof getMeeting>('touches.meeting', { id });
  const moment = (at: string) => formatMoment(at, locale, timeZone);
  return (
    <section aria-label={w.history}>
      <Loaded query={meeting}>
        {({ history }) => (
          <ul className="meeting-history">
            {history.map((one) => (
              <li key={`${one.at} ${one.kind}`}>
                <span className="muted">{moment(one.at)}</span>{' '}
                {one.kind === 'moved' && one.fromStartsAt && one.toStartsAt
                  ? w.movedTo(moment(one.fromStartsAt), moment(one.toStartsAt))
                  : w.events[one.kind]}
                {[one.reasonCode && one.reasonCode !== 'other' ? w.reasons[one.reasonCode] : null, one.reason]
                  .filter(Boolean)
                  .map((why) => `. ${why}`)
                  .join('')}
                {one.by ? <span className="muted"> · {one.by}</span> : null}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {invitedEmail ? (
        <Text fz="sm" className="muted">
          {w.invited(invitedEmail)}
        </Text>
      ) : null}
      <Button variant="subtle" mt={6} onClick={props.onClose}>
        {w.fold}
      </Button>
    </section>
  );
}
