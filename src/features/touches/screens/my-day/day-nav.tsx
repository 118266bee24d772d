import type { MouseEvent } from 'react';

export interface DayPart {
  id: string;
  name: string;
  count: number;
}

/** On a phone: the parts of the day under the thumb. */
export function DayNav({ label, parts }: { label: string; parts: readonly DayPart[] }) {
  const go = (event: MouseEvent, id: string) => {
    const head = document.getElementById(id);
    if (!head) return;
    event.preventDefault();
    head.scrollIntoView({ block: 'start' });
    head.focus({ preventScroll: true });
  };
  // One part alone needs no way to it.
  if (parts.length < 2) return null;
  return (
    <nav className="day-nav" aria-label={label}>
      {parts.map(({ id, name, count }) => (
        <a key={id} href={`#${id}`} onClick={(event) => go(event, id)}>
          <b>{count}</b>
          {name}
        </a>
      ))}
    </nav>
  );
}
