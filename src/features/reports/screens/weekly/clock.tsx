import { useEffect, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

const TICK_MS = 5_000;

/** Minutes gone of those planned; quiet until they are over. */
export function Clock({ startedAt, minutes }: { startedAt: string; minutes: number }) {
  const w = useWords(weeklyScreenWords);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const elapsed = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000));
  return (
    <span
      className="meeting-clock tabular"
      role="timer"
      aria-label={w.clockLabel}
      data-over={elapsed > minutes || undefined}
    >
      {w.clock(elapsed, minutes)}
    </span>
  );
}
