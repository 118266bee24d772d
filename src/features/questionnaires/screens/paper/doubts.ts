// The way of the keyboard through what is in doubt and what has to be typed.
import type { KeyboardEvent } from 'react';

export const listDoubts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.paper-doubt')];

/** Doubts that stand after one, the nearest first. */
export function doubtsAfter(group: HTMLElement | null): HTMLElement[] {
  const all = listDoubts();
  return all.slice(all.findIndex((one) => one === group) + 1);
}

/** With none left the keyboard stands at what comes next: entering. */
export function focusDoubt(group: HTMLElement | undefined): void {
  const wanted =
    group?.querySelector('button') ?? document.querySelector<HTMLElement>('.paper-bar button:last-of-type');
  if (!wanted) return;
  wanted.focus({ preventScroll: true });
  // The bar below covers what only just fits.
  group?.closest('.paper-entry')?.scrollIntoView({ block: 'center' });
}

/** Arrows walk the doubts, 1 and 0 decide; Enter goes from one field of a line to the next. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const target = event.target as HTMLElement;
  const doubt = target.closest<HTMLElement>('.paper-doubt');
  if (doubt) walkDoubts(event, doubt);
  else if (event.key === 'Enter' && target.matches('.paper-fields input')) toNextField(event, target);
}

function walkDoubts(event: KeyboardEvent, doubt: HTMLElement): void {
  const all = listDoubts();
  const [ticked, empty] = doubt.querySelectorAll('button');
  const deeds: Record<string, (() => void) | undefined> = {
    ArrowDown: () => focusDoubt(all[all.indexOf(doubt) + 1] ?? doubt),
    ArrowUp: () => focusDoubt(all[all.indexOf(doubt) - 1] ?? doubt),
    ArrowLeft: () => ticked?.focus(),
    ArrowRight: () => empty?.focus(),
    '1': () => ticked?.click(),
    '0': () => empty?.click(),
  };
  const deed = deeds[event.key];
  if (!deed) return;
  event.preventDefault();
  deed();
}

function toNextField(event: KeyboardEvent, field: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('.paper-fields input, .paper-fields textarea')];
  const next = all[all.indexOf(field) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
