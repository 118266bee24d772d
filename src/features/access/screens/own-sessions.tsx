import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '#kernel/dates.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { nameDevice } from '../rules/device.ts';
import type { endOwnSession, listOwnSessions } from '../shapes/contracts.ts';
import { securityWords } from '../words/security.ts';
import { readSession } from './auth-client.ts';

/** Devices where this person is signed in; each can be signed out from here. */
export function OwnSessions() {
  const w = useWords(securityWords);
  const { locale, timeZone } = useLanguage();
  const sessions = useRead<typeof listOwnSessions>('access.sessions', {});
  const current = useQuery({ queryKey: ['auth.session'], queryFn: readSession });
  const end = useWrite<typeof endOwnSession>('access.end-session');
  return (
    <Stack gap="sm" component="section" aria-labelledby="sessions">
      <Title order={2} fz="lg" id="sessions">
        {w.sessionsTitle}
      </Title>
      <Loaded query={sessions}>
        {({ rows }) => (
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {rows.map((row) => {
              const device = nameDevice(row.device) ?? w.unknownDevice;
              const isThis = row.id === current.data?.session.id;
              return (
                <Group key={row.id} component="li" justify="space-between" wrap="nowrap">
                  <div>
                    <Text fw={600}>{device}</Text>
                    <Text fz="sm" className="muted">
                      {[
                        isThis ? w.thisDevice : null,
                        w.since(formatMoment(row.createdAt, locale, timeZone)),
                        row.address,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Text>
                  </div>
                  {isThis ? null : (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={w.endSessionOf(device)}
                      loading={end.isPending && end.variables?.sessionId === row.id}
                      onClick={() =>
                        end.mutate(
                          { sessionId: row.id },
                          {
                            onSuccess: () => notifications.show({ message: w.sessionEnded }),
                            onError: (problem) =>
                              notifications.show({ message: problem.message, color: 'red' }),
                          },
                        )
                      }
                    >
                      {w.endSession}
                    </Button>
                  )}
                </Group>
              );
            })}
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}
