// What was done says so, and can be taken back for a while: undo in place of "are you sure?".
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { newId } from '#kernel/ids.ts';
import { roundWords } from '../words/screen/round.ts';

const UNDO_MS = 12_000;

export type Say = (message: string, undo?: () => Promise<unknown>) => void;

/** Tells what was done; with `undo` the message carries a button that takes it back. */
export function useSay(): Say {
  const w = useWords(roundWords);
  const ui = useWords(uiWords);
  return useCallback(
    (message, undo) => {
      const id = newId();
      const takeBack = () => {
        notifications.hide(id);
        undo?.().then(
          () => notifications.show({ message: w.undone }),
          (problem: Error) => notifications.show({ message: problem.message, color: 'red' }),
        );
      };
      notifications.show({
        id,
        autoClose: undo ? UNDO_MS : 4_000,
        withBorder: true,
        closeButtonProps: { 'aria-label': ui.close },
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text fz="sm">{message}</Text>
            {undo ? (
              <Button size="compact-sm" variant="light" onClick={takeBack}>
                {w.undo}
              </Button>
            ) : null}
          </Group>
        ),
      });
    },
    [w, ui],
  );
}

/** Says what went wrong with a deed that has no place of its own for it. */
export function sayProblem(problem: Error): void {
  notifications.show({ message: problem.message, color: 'red', autoClose: 12_000 });
}
