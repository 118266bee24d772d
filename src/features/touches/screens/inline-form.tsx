import { Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** A short form that opens in place and takes the focus: its chosen radio button, else its first field. */
export function InlineForm({ onSend, children }: { onSend: () => Promise<void>; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    const first = find('input:checked') ?? find('textarea, input:not([disabled]), select');
    // In a panel the focus would go to its closing cross: this mark is what the panel looks for.
    first?.setAttribute('data-autofocus', '');
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      <Stack gap="sm">{children}</Stack>
    </form>
  );
}
