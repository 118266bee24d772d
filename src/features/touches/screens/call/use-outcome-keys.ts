import { useEffect, useRef } from 'react';

/** Keys 1 to 9 in the order of the endings, except while somebody types. */
export function useOutcomeKeys<Ending>(
  order: readonly Ending[],
  choose: (ending: Ending) => void,
  active: boolean,
): void {
  const latest = useRef({ order, choose });
  useEffect(() => {
    latest.current = { order, choose };
  });
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target as HTMLElement;
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      // Something else is open over the page: the key is meant for it.
      if (document.querySelector('[role="dialog"]')) return;
      const ending = /^[1-9]$/.test(event.key) ? latest.current.order[Number(event.key) - 1] : undefined;
      if (ending === undefined) return;
      event.preventDefault();
      latest.current.choose(ending);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [active]);
}
