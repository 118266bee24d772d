import type { RefObject } from 'react';

/** After a form has closed, the focus goes to the first deed of the place it stood in. */
export function focusFirstDeed(place: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('button')?.focus());
}
