import { CloseButton, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';

/** One question in the middle of the page, to be answered or closed before anything else. */
export function Dialog(props: {
  title: ReactNode;
  onClose: () => void;
  size?: 'md' | 'lg' | 'xl';
  children: ReactNode;
}) {
  const w = useWords(uiWords);
  // Composed by hand: Mantine's own head is a <header>, a second banner on the page for screen readers.
  return (
    <Modal.Root opened onClose={props.onClose} size={props.size ?? 'md'}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body pt="md">
          <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md">
            <Modal.Title fz="lg" fw={600}>
              {props.title}
            </Modal.Title>
            <CloseButton onClick={props.onClose} aria-label={w.close} />
          </Group>
          {props.children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
