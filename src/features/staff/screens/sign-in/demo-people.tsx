import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAuthSentence } from '#features/access/screens/auth-client.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { signInWords } from '#features/access/words/sign-in.ts';
import { useWords } from '#ui/i18n.tsx';
import { enter } from './enter.ts';

/** The people of the demo company: one press signs in as one of them. */
export function DemoPeople(props: {
  password: string;
  people: readonly { email: string; role: Role; name: string }[];
  onIn: () => void;
}) {
  const w = useWords(signInWords);
  const { roles } = useWords(roleWords);
  const sentence = useAuthSentence();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = async (email: string) => {
    setBusy(email);
    setProblem(null);
    try {
      await enter(email, props.password);
      props.onIn();
    } catch (thrown) {
      setProblem(sentence(thrown));
      setBusy(null);
    }
  };

  return (
    <Stack gap="xs" component="section" aria-labelledby="demo">
      <Title order={2} fz="lg" id="demo">
        {w.demoTitle}
      </Title>
      <Text fz="sm" className="muted">
        {w.demoLead}
      </Text>
      {props.people.map((person) => (
        <Button
          key={person.email}
          variant="default"
          h="auto"
          py={8}
          justify="flex-start"
          loading={busy === person.email}
          disabled={busy !== null && busy !== person.email}
          onClick={() => open(person.email)}
        >
          <span style={{ textAlign: 'left', whiteSpace: 'normal' }}>
            {roles[person.role]}
            <Text component="span" display="block" fz="sm" fw={400} className="muted">
              {person.name} · {person.email}
            </Text>
          </span>
        </Button>
      ))}
      {problem ? (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      ) : null}
      <Text fz="sm" className="muted">
        {w.demoPassword(props.password)}
      </Text>
    </Stack>
  );
}
