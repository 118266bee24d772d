import { Alert, Anchor, Button, Checkbox, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { postAuth, useAuthSentence } from '#features/access/screens/auth-client.ts';
import { signInWords } from '#features/access/words/sign-in.ts';
import { useWords } from '#ui/i18n.tsx';

/** The second step: six digits from the app, or one of the backup codes. */
export function CodeStep(props: { onIn: () => void; onAgain: () => void }) {
  const w = useWords(signInWords);
  const sentence = useAuthSentence();
  const [byBackup, setByBackup] = useState(false);
  const [code, setCode] = useState('');
  const [trust, setTrust] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await postAuth(byBackup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', {
        code: code.replace(/\s/g, ''),
        trustDevice: trust,
      });
      props.onIn();
    } catch (thrown) {
      setProblem(sentence(thrown));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={1} fz={26}>
          {w.codeTitle}
        </Title>
        {byBackup ? null : <Text>{w.codeLead}</Text>}
        <TextInput
          key={byBackup ? 'backup' : 'app'}
          label={byBackup ? w.backupCode : w.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode={byBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          required
          withAsterisk={false}
          size="md"
        />
        <Checkbox
          label={w.remember}
          checked={trust}
          onChange={(event) => setTrust(event.currentTarget.checked)}
        />
        {problem ? (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        ) : null}
        <Button type="submit" loading={busy} size="md" fullWidth>
          {w.confirm}
        </Button>
        <Anchor
          component="button"
          type="button"
          fz="sm"
          onClick={() => {
            setByBackup(!byBackup);
            setCode('');
            setProblem(null);
          }}
        >
          {byBackup ? w.useApp : w.useBackup}
        </Anchor>
        <Anchor component="button" type="button" fz="sm" onClick={props.onAgain}>
          {w.again}
        </Anchor>
      </Stack>
    </form>
  );
}
