import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useAuthSentence } from '#features/access/screens/auth-client.ts';
import type { getMe } from '#features/access/shapes/contracts.ts';
import { signInWords } from '#features/access/words/sign-in.ts';
import { call } from '#ui/client.ts';
import { useRead } from '#ui/data.ts';
import { beginSession } from '#ui/device/session.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo, useUrlState } from '#ui/navigation.ts';
import type { getSetUpState } from '../../shapes/contracts/set-up.ts';
import { OpenFrame } from '../open-frame.tsx';
import { CodeStep } from './code-step.tsx';
import { DemoPeople } from './demo-people.tsx';
import { enter, safeNext } from './enter.ts';

/** Sign-in: password, then the code where it is on. An empty installation goes to the first visit instead. */
export function Screen() {
  const w = useWords(signInWords);
  const [url] = useUrlState();
  const { setLocale } = useLanguage();
  const queries = useQueryClient();
  const go = useGo();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const state = useRead<typeof getSetUpState>('staff.set-up-state', {});
  const needsSetUp = state.data?.needsSetUp === true;
  useEffect(() => {
    if (needsSetUp) go('/start');
  }, [needsSetUp, go]);

  const finish = async () => {
    beginSession();
    queries.clear();
    const me = await call<typeof getMe>('access.me', {}).catch(() => undefined);
    if (me?.savedLocale) setLocale(me.savedLocale);
    window.location.assign(safeNext(url['next']));
  };

  return (
    <OpenFrame title={w.title}>
      <Loaded query={state}>
        {(data) =>
          step === 'code' ? (
            <CodeStep onIn={finish} onAgain={() => setStep('password')} />
          ) : (
            <Stack gap="lg">
              <div>
                <Title order={1} fz={26}>
                  {w.title}
                </Title>
                {data.companyName ? <Text className="muted">{data.companyName}</Text> : null}
              </div>
              <PasswordStep onIn={finish} onCode={() => setStep('code')} />
              {data.demoSignIns ? (
                <DemoPeople {...data.demoSignIns} onIn={finish} />
              ) : (
                <Text fz="sm" className="muted">
                  {w.forgot}
                </Text>
              )}
            </Stack>
          )
        }
      </Loaded>
    </OpenFrame>
  );
}

function PasswordStep(props: { onIn: () => void; onCode: () => void }) {
  const w = useWords(signInWords);
  const sentence = useAuthSentence();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      if ((await enter(email.trim(), password)) === 'code') props.onCode();
      else props.onIn();
    } catch (thrown) {
      setProblem(sentence(thrown));
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={w.email}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordInput
          label={w.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
        />
        {problem ? (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        ) : null}
        <Button type="submit" loading={busy} size="md" fullWidth>
          {w.enter}
        </Button>
      </Stack>
    </form>
  );
}
