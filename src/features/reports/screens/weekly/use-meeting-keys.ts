import { useEffect, useRef } from 'react';

export interface MeetingKeys {
  next: () => void;
  back: () => void;
  first: () => void;
  last: () => void;
  discussed: () => void;
  decide: () => void;
  leave: () => void;
  fullScreen: () => void;
}

// By the place of the key, so that «в» of the Russian layout is D too.
const BY_CODE: Record<string, keyof MeetingKeys> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
  Space: 'discussed',
  KeyD: 'decide',
  KeyF: 'fullScreen',
  Escape: 'leave',
};

/** Where keys are letters of a text, or choose in a list of their own. */
const TYPING =
  'input:not([type="checkbox"]),textarea,select,[contenteditable],[role="listbox"],[data-dates-dropdown]';

/** Keys of the meeting; whoever types a text keeps them to themselves, and a button its space. */
export function useMeetingKeys(keys: MeetingKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest(TYPING)) return;
      if (event.code === 'Space' && target.closest('button,a,summary,input')) return;
      const deed = BY_CODE[event.code];
      if (!deed) return;
      event.preventDefault();
      latest.current[deed]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
