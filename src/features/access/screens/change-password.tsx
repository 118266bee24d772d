import { Button, Checkbox, Group, PasswordInput, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { securityWords } from '../words/security.ts';
import { postAuth, useAuthSentence } from './auth-client.ts';

const MIN_LENGTH = 10;

/** Changes one's own password; by default other devices are signed out. */
export function ChangePassword() {
  const w = useWords(securityWords);
  const sentence = useAuthSentence();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [endOthers, setEndOthers] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await postAuth('change-password', {
        currentPassword: current,
        newPassword: next,
        revokeOtherSessions: endOthers,
      });
      setCurrent('');
      setNext('');
      notifications.show({ message: w.passwordChanged });
      await queries.invalidateQueries();
    } catch (thrown) {
      setProblem(sentence(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Stack gap="sm" component="section" aria-labelledby="change-password">
      <Title order={2} fz="lg" id="change-password">
        {w.passwordTitle}
      </Title>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={380}>
          <PasswordInput
            label={w.currentPassword}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="current-password"
            error={problem}
            required
            withAsterisk={false}
          />
          <PasswordInput
            label={w.newPassword}
            description={w.passwordHint(MIN_LENGTH)}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            autoComplete="new-password"
            minLength={MIN_LENGTH}
            required
            withAsterisk={false}
          />
          <Checkbox
            label={w.endOthers}
            checked={endOthers}
            onChange={(event) => setEndOthers(event.currentTarget.checked)}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {w.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
