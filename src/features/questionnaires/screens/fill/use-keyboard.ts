import { useEffect } from 'react';

/** Shorter than this it is a bar of the browser and no keyboard. */
const LEAST_KEYBOARD = 120;

/**
 * A phone's keyboard lies over the page: how high it is stands in `--keyboard`, so that the way on rises above it, and
 * the field being typed in is brought into what is left.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const root = document.documentElement;
    const measure = () => {
      const hidden = window.innerHeight - seen.height - seen.offsetTop;
      const before = root.style.getPropertyValue('--keyboard');
      const after = hidden > LEAST_KEYBOARD ? `${Math.round(hidden)}px` : '0px';
      if (before === after) return;
      root.style.setProperty('--keyboard', after);
      const field = document.activeElement;
      if (after !== '0px' && field instanceof HTMLElement && field.matches('input, textarea'))
        field.scrollIntoView({ block: 'nearest' });
    };
    measure();
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
      root.style.removeProperty('--keyboard');
    };
  }, []);
}
