import {
  ActionIcon,
  AppShell,
  Burger,
  Button,
  Center,
  Group,
  Loader,
  NavLink,
  ScrollArea,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconMoonStars, IconUserCircle } from '@tabler/icons-react';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import type { getMe } from '#features/access/shapes/contracts.ts';
import { useRead } from '#ui/data.ts';
import { readConnection, subscribeConnection } from '#ui/device/connection.ts';
import { currentDevice, openDevice, subscribeDevice } from '#ui/device/device.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { type Me, MeProvider } from '#ui/me.tsx';
import { DeviceLine } from './device/line.tsx';
import { useFieldKit } from './device/use-field-kit.ts';
import { useSignOut } from './device/use-sign-out.tsx';
import { entryOf, homeOf, type NavigationItem, navigation } from './navigation.ts';
import { webWords } from './words.ts';

/** Asked for on first screens alone, so no other has to carry it. */
const MailAlarm = lazy(async () => ({
  default: (await import('#features/reports/screens/mail-alarm.tsx')).MailAlarm,
}));

/** The frame around every screen; sends people who are not signed in to the sign-in page. */
export function Shell() {
  const me = useRead<typeof getMe>('access.me', {});
  const { setTimeZone } = useLanguage();
  const timeZone = me.data?.company.timeZone;
  useEffect(() => {
    if (timeZone) setTimeZone(timeZone);
  }, [timeZone, setTimeZone]);

  if (me.error?.code === 'sign_in_first') {
    return <ToSignIn />;
  }
  if (me.error) return <Problem problem={me.error} retry={() => me.refetch()} />;
  if (!me.data) {
    return (
      <Center mih="100vh">
        <Loader color="var(--accent)" />
      </Center>
    );
  }
  return (
    <MeProvider value={me.data}>
      <Frame me={me.data} />
    </MeProvider>
  );
}

/** Nothing is shown before what this person has kept on the device is at hand. */
function OwnDevice({ me, children }: { me: Me; children: ReactNode }) {
  const device = useSyncExternalStore(subscribeDevice, currentDevice);
  const owner = me.employeeId ?? 'nobody';
  const own = device?.owner === owner ? device : null;
  useEffect(() => {
    if (!own) void openDevice(owner);
    // Who one is was asked before there was a place to keep it.
    else void own.copies?.keep('access.me', {}, me).catch(() => {});
  }, [own, owner, me]);
  useEffect(() => {
    if (!own) return;
    // Signed in again, or the server answers again: what waits need not sit out its pause.
    void own.outbox.flush();
    return subscribeConnection(() => void (readConnection().online && own.outbox.flush()));
  }, [own]);
  useFieldKit(own, me);
  return own ? children : null;
}

/** Goes once: the address changes before the sign-in screen has loaded, and must not be followed again. */
function ToSignIn() {
  const navigate = useNavigate();
  useEffect(() => {
    const next = window.location.pathname + window.location.search;
    void navigate({
      to: '/sign-in' as never,
      search: (next === '/' ? {} : { next }) as never,
      replace: true,
    });
  }, [navigate]);
  return null;
}

function Frame({ me }: { me: Me }) {
  const w = useWords(webWords);
  const [opened, menu] = useDisclosure(false);
  const { pathname } = useLocation();
  const seen = navigation.filter(
    (item) =>
      me.permissions.includes(item.permission) &&
      (!item.roles || item.roles.some((role) => me.roles.includes(role))),
  );
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', md: 'lg' }}
    >
      <a href="#content" className="skip-link">
        {w.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={opened} onClick={menu.toggle} hiddenFrom="md" size="sm" aria-label={w.menu} />
            <AppLink to="/" aria-label={w.product} style={{ textDecoration: 'none', color: 'inherit' }}>
              <Group gap={8} wrap="nowrap">
                <img src="/ring.svg" width={26} height={26} alt="" />
                <Text fw={700} fz="lg" className="product-name">
                  {w.product}
                </Text>
              </Group>
            </AppLink>
            <Text className="muted" visibleFrom="sm" truncate>
              {me.company.shortName}
            </Text>
          </Group>
          <Group gap={6} wrap="nowrap">
            <DeviceLine />
            <Account me={me} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        <nav aria-label={w.menu}>
          <ScrollArea>
            <Stack gap={2}>
              {seen.map((item, index) => (
                <Entry
                  key={item.path}
                  item={item}
                  active={item === entryOf(seen, pathname)}
                  first={item.group === 'setup' && seen[index - 1]?.group === 'work'}
                  onClick={menu.close}
                />
              ))}
              <Leave />
            </Stack>
          </ScrollArea>
        </nav>
      </AppShell.Navbar>
      <AppShell.Main id="content">
        {me.company.isDemo ? (
          <Text fz="sm" className="muted" mb="xs">
            {w.demo}
          </Text>
        ) : null}
        <OwnDevice me={me}>
          {pathname === homeOf(me.roles) ? (
            <Suspense>
              <MailAlarm />
            </Suspense>
          ) : null}
          <Outlet />
        </OwnDevice>
      </AppShell.Main>
    </AppShell>
  );
}

function Entry(props: {
  item: NavigationItem;
  active: boolean;
  first: boolean | undefined;
  onClick: () => void;
}) {
  const w = useWords(webWords);
  const Icon = props.item.icon;
  return (
    <NavLink
      renderRoot={(root) => <AppLink to={props.item.path} {...root} />}
      label={w.nav[props.item.word]}
      leftSection={<Icon size={18} stroke={1.7} />}
      active={props.active}
      aria-current={props.active ? 'page' : undefined}
      onClick={props.onClick}
      mt={props.first ? 14 : 0}
      style={{ borderRadius: 8 }}
    />
  );
}

function Account({ me }: { me: Me }) {
  const w = useWords(webWords);
  const { locale, setLocale } = useLanguage();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Group gap={6} wrap="nowrap">
      <Button variant="subtle" size="compact-sm" onClick={() => setLocale(locale === 'ru' ? 'en' : 'ru')}>
        {w.language}
      </Button>
      <ActionIcon variant="subtle" onClick={toggleColorScheme} aria-label={w.theme} title={w.theme}>
        <IconMoonStars size={18} />
      </ActionIcon>
      <Button
        renderRoot={(root) => <AppLink to="/profile" {...root} />}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconUserCircle size={18} />}
        visibleFrom="sm"
      >
        {me.name}
      </Button>
      <ActionIcon
        renderRoot={(root) => <AppLink to="/profile" {...root} />}
        variant="subtle"
        hiddenFrom="sm"
        aria-label={w.nav.profile}
      >
        <IconUserCircle size={18} />
      </ActionIcon>
      <Leave wide />
    </Group>
  );
}

/**
 * On a phone it lies at the end of the sections: in the corner of the header, where every screen closes something,
 * a second tap would drop the day's clients.
 */
function Leave({ wide = false }: { wide?: boolean }) {
  const w = useWords(webWords);
  const { signOut, question } = useSignOut();
  return (
    <>
      {wide ? (
        <ActionIcon
          variant="subtle"
          onClick={signOut}
          aria-label={w.signOut}
          title={w.signOut}
          visibleFrom="md"
        >
          <IconLogout size={18} />
        </ActionIcon>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          justify="flex-start"
          leftSection={<IconLogout size={18} stroke={1.7} />}
          onClick={signOut}
          hiddenFrom="md"
          mt="lg"
        >
          {w.signOut}
        </Button>
      )}
      {question}
    </>
  );
}
