import { Center, Loader, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { beginQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import { listWords } from '#features/questionnaires/words/list.ts';
import { newId } from '#kernel/ids.ts';
import { type ApiProblem, call } from '#ui/client.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { useGo, usePathParams } from '#ui/navigation.ts';

/** /questionnaires/begin/$clientId: begins the client's questionnaire, or opens the one already begun. */
export function Screen() {
  const w = useWords(listWords);
  const { clientId = '' } = usePathParams();
  const go = useGo();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const begin = useCallback(async () => {
    // The id is made once a client on this device, so that a repeat after a lost answer begins nothing twice.
    const name = `ryadom.begin.${clientId}`;
    const id = sessionStorage.getItem(name) ?? newId<'questionnaire'>();
    sessionStorage.setItem(name, id);
    try {
      const begun = await call<typeof beginQuestionnaire>('questionnaires.begin', { id, clientId });
      sessionStorage.removeItem(name);
      go(`/questionnaires/${begun.id}`);
    } catch (error) {
      setProblem(error as ApiProblem);
    }
  }, [clientId, go]);
  useEffect(() => {
    void begin();
  }, [begin]);
  if (problem)
    return (
      <Problem
        problem={problem}
        retry={() => {
          setProblem(null);
          void begin();
        }}
      />
    );
  return (
    <Center mih="50vh">
      <Stack align="center" gap="xs" role="status">
        <Loader color="var(--accent)" />
        <Text className="muted">{w.beginning}</Text>
      </Stack>
    </Center>
  );
}
