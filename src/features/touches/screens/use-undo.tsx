import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';

const SHOWN_MS = 12_000;

/** Says what was recorded, with the way back beside it for a dozen seconds. */
export function useUndo(): (said: { message: string; deed: string; undo?: () => Promise<unknown> }) => void {
  const w = useWords(uiWords);
  const queries = useQueryClient();
  return useCallback(
    ({ message, deed, undo }) => {
      const back = async (id: string) => {
        notifications.hide(id);
        try {
          await undo?.();
        } catch (error) {
          notifications.show({ message: (error as Error).message, color: 'red' });
        }
        await queries.invalidateQueries();
      };
      const closeButtonProps = { 'aria-label': w.close };
      const id = notifications.show({ message: '', autoClose: SHOWN_MS, withBorder: true, closeButtonProps });
      notifications.update({
        id,
        autoClose: SHOWN_MS,
        withBorder: true,
        closeButtonProps,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text fz="sm">{message}</Text>
            {undo ? (
              <Button
                variant="light"
                size="compact-md"
                style={{ flex: 'none' }}
                onClick={() => void back(id)}
              >
                {deed}
              </Button>
            ) : null}
          </Group>
        ),
      });
    },
    [queries, w],
  );
}
