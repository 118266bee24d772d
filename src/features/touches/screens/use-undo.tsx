import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useCallback } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { useGo } from '#ui/navigation.ts';
import { uiWords } from '#ui/words.ts';

const SHOWN_MS = 12_000;
const NARROW = '(max-width: 47.99em)';

export interface Said {
  message: string;
  /** Name of the way back. */
  deed: string;
  undo?: () => Promise<unknown>;
  /** At the head of the page, where its foot holds what is pressed next. */
  top?: boolean;
  /** Where what was said can be acted upon. */
  link?: { to: string; name: string };
}

/** Says why a deed was refused. Where the card one did it on has already gone to its new place, nothing else could. */
export function tellRefused(problem: Error): void {
  notifications.show({ message: problem.message, color: 'red', autoClose: SHOWN_MS, withBorder: true });
}

/**
 * Says what was recorded, with the way back beside it for a dozen seconds. On a narrow screen the new notice takes
 * the place of the old one: several would cover the list they speak of.
 */
export function useUndo(): (said: Said) => void {
  const w = useWords(uiWords);
  const go = useGo();
  const queries = useQueryClient();
  return useCallback(
    ({ message, deed, undo, link, top }) => {
      const back = async (id: string) => {
        notifications.hide(id);
        try {
          await undo?.();
        } catch (error) {
          tellRefused(error as Error);
        }
        await queries.invalidateQueries();
      };
      // Notices stand outside the router, so a link among them cannot be the product's own.
      const follow = (event: MouseEvent, to: string) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        notifications.hide(id);
        go(to);
      };
      if (window.matchMedia(NARROW).matches) notifications.clean();
      const closeButtonProps = { 'aria-label': w.close };
      const position = top ? ('top-center' as const) : ('bottom-right' as const);
      const id = notifications.show({
        message: '',
        autoClose: SHOWN_MS,
        withBorder: true,
        closeButtonProps,
        position,
      });
      notifications.update({
        id,
        position,
        autoClose: SHOWN_MS,
        withBorder: true,
        closeButtonProps,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Text fz="sm">
              {message}
              {link ? (
                <>
                  {' '}
                  <Anchor href={link.to} inherit onClick={(event) => follow(event, link.to)}>
                    {link.name}
                  </Anchor>
                </>
              ) : null}
            </Text>
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
    [queries, w, go],
  );
}
