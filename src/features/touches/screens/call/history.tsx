import { Text } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import type { CallOutcome } from '../../shapes/call.ts';
import { callWords } from '../../words/call.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useMoment } from '../use-moment.ts';
import type { Sheet } from './screen.tsx';

/** Calls, meetings and what was noted, newest first. */
export function History({ sheet }: { sheet: Sheet }) {
  const w = useWords(callWords);
  const day = useWords(myDayWords);
  const s = useWords(callSaidWords);
  const moment = useMoment();
  const nameOf = (one: Sheet['history'][number]) =>
    one.word
      ? s.wordHistory[one.word]
      : one.kind === 'call'
        ? day.outcomesPast[one.what as CallOutcome]
        : w.meetingStates[one.what as keyof typeof w.meetingStates];
  return (
    <section className="sheet call-panel" aria-label={w.history}>
      <Text component="h2" fw={600}>
        {w.history}
      </Text>
      {sheet.client.note ? (
        <Text fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          <span className="muted">{w.aboutClient}: </span>
          {sheet.client.note}
        </Text>
      ) : null}
      {sheet.history.length === 0 ? <Text className="muted">{w.noHistory}</Text> : null}
      <ul className="call-history">
        {sheet.history.map((one) => (
          <li key={one.id}>
            <Text fz="sm">
              <span className="muted">{moment(one.at)}: </span>
              {[nameOf(one), one.person, one.who].filter(Boolean).join(', ')}
            </Text>
            {one.words ? <Text fz="sm">«{one.words}»</Text> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
