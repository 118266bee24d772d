import { useEffect, useState } from 'react';
import { plannedMinutes, totalSeconds } from '#features/questionnaires/rules/net-time.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import type { Step } from './steps.ts';
import { TalkClock } from './talk-clock.ts';
import { useHour } from './use-hour.ts';
import { useSession } from './use-session.ts';

const LOOK_EVERY_MS = 10_000;
const MINUTE_MS = 60_000;

/** «12 из 60 мин · знакомство 4 из 6»: net, quiet; it neither blinks nor turns red before the client. */
export function ClockLine({ current }: { current: Step }) {
  const w = useWords(fillWords);
  const session = useSession();
  const { time } = useHour();
  const [clock] = useState(() => new TalkClock(session));
  const [, look] = useState(0);
  useEffect(() => {
    clock.open();
    const timer = setInterval(() => look((turn) => turn + 1), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      clock.close();
    };
  }, [clock]);
  const section = session.state === 'in_progress' ? current.section : null;
  useEffect(() => clock.ask(section), [clock, section]);
  const { form } = session;
  const inAll = minutesOf(totalSeconds(time), clock.pending());
  const told = totalSeconds(time.filter((one) => one.section === section));
  const here = section && minutesOf(told, clock.pending(section));
  const all = w.minutes(inAll, form.minutesBudget);
  const part =
    section && here !== null
      ? w.hour.section(w.sections[section], here, plannedMinutes(form, section))
      : null;
  return (
    <span className="fill-clock tabular" role="timer" aria-label={w.clockLabel(inAll, form.minutesBudget)}>
      <span className="fill-clock-line" aria-hidden>
        <i style={{ inlineSize: `${Math.min(100, (inAll / form.minutesBudget) * 100)}%` }} />
      </span>
      {[all, part].filter(Boolean).join(' · ')}
    </span>
  );
}

const minutesOf = (seconds: number, ms: number) => Math.floor((seconds * 1000 + ms) / MINUTE_MS);
