import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '#ui/i18n.tsx';
import { securityWords } from '../words/security.ts';
import { postAuth, readSession, useAuthSentence } from './auth-client.ts';
import { BackupCodes } from './backup-codes.tsx';
import { QrCode } from './qr-code.tsx';

type Step =
  | { name: 'rest' }
  | { name: 'password'; deed: 'enable' | 'disable' | 'codes' }
  | { name: 'scan'; uri: string; codes: string[] }
  | { name: 'codes'; codes: string[] };

/** Two-step sign-in: password, picture, code, backup codes; off again with the password. */
export function TwoFactor() {
  const w = useWords(securityWords);
  const session = useQuery({ queryKey: ['auth.session'], queryFn: readSession });
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>({ name: 'rest' });
  const isOn = session.data?.user.twoFactorEnabled === true;
  const rest = async () => {
    setStep({ name: 'rest' });
    await queries.invalidateQueries({ queryKey: ['auth.session'] });
  };

  return (
    <Stack gap="sm" component="section" aria-labelledby="two-factor">
      <Title order={2} fz="lg" id="two-factor">
        {w.stepTitle}
      </Title>
      {step.name === 'rest' ? (
        <>
          <Text>{isOn ? w.stepOn : w.stepOff}</Text>
          <Group gap="xs">
            {isOn ? (
              <>
                <Button variant="default" onClick={() => setStep({ name: 'password', deed: 'codes' })}>
                  {w.newCodes}
                </Button>
                <Button variant="default" onClick={() => setStep({ name: 'password', deed: 'disable' })}>
                  {w.disable}
                </Button>
              </>
            ) : (
              <Button onClick={() => setStep({ name: 'password', deed: 'enable' })}>{w.enable}</Button>
            )}
          </Group>
        </>
      ) : null}
      {step.name === 'password' ? <PasswordStep deed={step.deed} onNext={setStep} onRest={rest} /> : null}
      {step.name === 'scan' ? (
        <ScanStep
          uri={step.uri}
          onDone={() => setStep({ name: 'codes', codes: step.codes })}
          onCancel={rest}
        />
      ) : null}
      {step.name === 'codes' ? <CodesStep codes={step.codes} onDone={rest} /> : null}
    </Stack>
  );
}

function PasswordStep(props: {
  deed: 'enable' | 'disable' | 'codes';
  onNext: (step: Step) => void;
  onRest: () => void;
}) {
  const w = useWords(securityWords);
  const sentence = useAuthSentence();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      if (props.deed === 'enable') {
        const made = await postAuth<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', {
          password,
        });
        props.onNext({ name: 'scan', uri: made.totpURI, codes: made.backupCodes });
      } else if (props.deed === 'codes') {
        const made = await postAuth<{ backupCodes: string[] }>('two-factor/generate-backup-codes', {
          password,
        });
        props.onNext({ name: 'codes', codes: made.backupCodes });
      } else {
        await postAuth('two-factor/disable', { password });
        notifications.show({ message: w.disabled });
        props.onRest();
      }
    } catch (thrown) {
      setProblem(sentence(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={380}>
        {props.deed === 'codes' ? <Text className="muted">{w.newCodesLead}</Text> : null}
        <PasswordInput
          label={w.enterPassword}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          error={problem}
          data-autofocus
          required
          withAsterisk={false}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {props.deed === 'disable' ? w.disable : w.next}
          </Button>
          <Button variant="default" onClick={props.onRest}>
            {w.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ScanStep(props: { uri: string; onDone: () => void; onCancel: () => void }) {
  const w = useWords(securityWords);
  const sentence = useAuthSentence();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const secret = new URL(props.uri).searchParams.get('secret') ?? '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await postAuth('two-factor/verify-totp', { code: code.replace(/\s/g, '') });
      notifications.show({ message: w.enabled });
      props.onDone();
    } catch (thrown) {
      setProblem(sentence(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>{w.scan}</Text>
        <QrCode text={props.uri} label={w.qrLabel} />
        <Text className="muted" fz="sm">
          {w.manual} <code style={{ wordBreak: 'break-all' }}>{secret}</code>
        </Text>
        <TextInput
          label={w.enterCode}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maw={220}
          error={problem}
          required
          withAsterisk={false}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {w.turnOn}
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            {w.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function CodesStep({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const w = useWords(securityWords);
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="sm">
      <BackupCodes codes={codes} />
      <Checkbox
        label={w.codesKept}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group>
        <Button disabled={!kept} onClick={onDone}>
          {w.next}
        </Button>
      </Group>
    </Stack>
  );
}
