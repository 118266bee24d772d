import { CloseButton, Drawer, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';

/** The panel at the right in which one thing is looked at or edited while the list stays in sight. */
export function SidePanel(props: {
  title: ReactNode;
  onClose: () => void;
  size?: 'md' | 'lg' | 'xl';
  children: ReactNode;
}) {
  const w = useWords(uiWords);
  // Composed by hand: Mantine's own head is a <header>, a second banner on the page for screen readers.
  return (
    <Drawer.Root opened onClose={props.onClose} position="right" size={props.size ?? 'md'}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body pt="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
            <Drawer.Title fz="xl" fw={600}>
              {props.title}
            </Drawer.Title>
            <CloseButton onClick={props.onClose} aria-label={w.close} />
          </Group>
          {props.children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
