import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import { listWords } from '#features/questionnaires/words/list.ts';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';

/** The id is made once a client on this device, so that a repeat after a lost answer begins nothing twice. */
function idFor(clientId: string): string {
  const name = `ryadom.begin.${clientId}`;
  const id = sessionStorage.getItem(name) ?? newId<'questionnaire'>();
  sessionStorage.setItem(name, id);
  return id;
}

/** /questionnaires/begin/$clientId: begins the client's questionnaire, or opens the one already begun. */
export function Screen() {
  const w = useWords(listWords);
  const { clientId = '' } = usePathParams();
  const go = useGo();
  const { mutate, error, data } = useWrite<typeof beginQuestionnaire>('questionnaires.begin');
  useEffect(() => {
    mutate({ id: idFor(clientId), clientId });
  }, [mutate, clientId]);
  useEffect(() => {
    if (data) go(`/questionnaires/${data.id}`);
  }, [data, go]);
  if (error) {
    return <Problem problem={error} retry={() => mutate({ id: idFor(clientId), clientId })} />;
  }
  return (
    <Center mih="50vh">
      <Stack align="center" gap="xs" role="status">
        <Loader color="var(--accent)" />
        <Text className="muted">{w.beginning}</Text>
      </Stack>
    </Center>
  );
}
