import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { PASSWORD_MIN } from '../../shapes/kinds.ts';
import type { acceptInvitation, getInvitation } from '../../shapes/contracts/invitations.ts';
import { call } from '#ui/client.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { usePathParams } from '#ui/navigation.ts';
import { invitationWords } from '../../words/invitation.ts';
import { OpenFrame } from '../open-frame.tsx';
import { enter } from '../sign-in/enter.ts';

/** An invited person chooses a password and is in. */
export function Screen() {
  const w = useWords(invitationWords);
  const secret = usePathParams()['secret'] ?? '';
  const invitation = useRead<typeof getInvitation>('staff.invitation', { secret });
  const { setLocale } = useLanguage();
  const locale = invitation.data?.locale;
  useEffect(() => {
    if (locale) setLocale(locale);
  }, [locale, setLocale]);

  return (
    <OpenFrame title={w.title}>
      {invitation.error && invitation.error.status !== 0 ? (
        <Empty
          title={w.dead}
          text={invitation.error.message}
          action={<AppLink to="/sign-in">{w.toSignIn}</AppLink>}
        />
      ) : (
        <Loaded query={invitation}>
          {(data) => (
            <Stack gap="md">
              <Title order={1} fz={26}>
                {w.hello(data.firstName)}
              </Title>
              <Text>{data.isReset ? w.reset(data.company) : w.invited(data.company)}</Text>
              <ChoosePassword secret={secret} email={data.email} />
            </Stack>
          )}
        </Loaded>
      )}
    </OpenFrame>
  );
}

function ChoosePassword({ secret, email }: { secret: string; email: string }) {
  const w = useWords(invitationWords);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const account = await call<typeof acceptInvitation>('staff.accept-invitation', { secret, password });
      // Where the account also asks for a code, the sign-in page does the rest.
      const way = await enter(account.email, password).catch(() => 'code');
      window.location.assign(way === 'in' ? '/' : '/sign-in');
    } catch (thrown) {
      setProblem((thrown as Error).message);
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={w.signInWith} value={email} readOnly autoComplete="username" size="md" />
        <PasswordInput
          label={w.password}
          description={w.hint}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="new-password"
          minLength={PASSWORD_MIN}
          autoFocus
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
          {w.accept}
        </Button>
      </Stack>
    </form>
  );
}
