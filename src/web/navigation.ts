import {
  IconAddressBook,
  IconBuilding,
  IconCalendarHeart,
  IconCalendarTime,
  IconChartDonut4,
  IconClipboardList,
  IconFileImport,
  IconForms,
  IconHistory,
  IconKey,
  IconListDetails,
  IconMail,
  IconMailHeart,
  IconPhone,
  IconReport,
  IconShieldLock,
  IconPresentation,
  IconTool,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { webWords } from './words.ts';

export interface NavigationItem {
  path: string;
  /** Pages that belong to this entry though their address begins like another's. */
  also?: readonly string[];
  word: keyof (typeof webWords)['ru']['nav'];
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  permission: string;
  /** Shown only to these roles, where a permission alone would say too much. */
  roles?: readonly string[];
  group: 'work' | 'setup';
}

export const navigation: readonly NavigationItem[] = [
  { path: '/my-day', word: 'myDay', icon: IconCalendarHeart, permission: 'touches.write', group: 'work' },
  { path: '/meetings', word: 'meetings', icon: IconCalendarTime, permission: 'touches.read', group: 'work' },
  { path: '/calls/conversion', word: 'calls', icon: IconPhone, permission: 'touches.read', group: 'work' },
  {
    path: '/circle',
    also: ['/round/persons'],
    word: 'circle',
    icon: IconChartDonut4,
    permission: 'reports.read',
    roles: ['administrator', 'commercial_director', 'programme_leader'],
    group: 'work',
  },
  { path: '/clients', word: 'clients', icon: IconAddressBook, permission: 'clients.read', group: 'work' },
  {
    path: '/questionnaires',
    word: 'questionnaires',
    icon: IconClipboardList,
    permission: 'questionnaires.read',
    group: 'work',
  },
  { path: '/register', word: 'register', icon: IconListDetails, permission: 'register.read', group: 'work' },
  {
    path: '/works',
    word: 'works',
    icon: IconTool,
    permission: 'register.read',
    roles: ['service_manager', 'service_worker', 'programme_leader', 'commercial_director'],
    group: 'work',
  },
  { path: '/reports/daily', word: 'daily', icon: IconReport, permission: 'register.read', group: 'work' },
  { path: '/weekly', word: 'weekly', icon: IconPresentation, permission: 'weekly.read', group: 'work' },
  { path: '/round', word: 'round', icon: IconUsersGroup, permission: 'rounds.read', group: 'work' },
  { path: '/forms', word: 'forms', icon: IconForms, permission: 'forms.manage', group: 'setup' },
  { path: '/import', word: 'import', icon: IconFileImport, permission: 'import.run', group: 'setup' },
  { path: '/letters', word: 'letters', icon: IconMail, permission: 'clients.read', group: 'setup' },
  {
    path: '/client-letters',
    word: 'clientLetters',
    icon: IconMailHeart,
    permission: 'client-texts.manage',
    group: 'setup',
  },
  {
    path: '/people',
    word: 'people',
    icon: IconUsers,
    permission: 'people.read',
    roles: ['administrator', 'commercial_director', 'programme_leader'],
    group: 'setup',
  },
  { path: '/roles', word: 'roles', icon: IconShieldLock, permission: 'people.manage', group: 'setup' },
  { path: '/audit', word: 'audit', icon: IconHistory, permission: 'audit.read', group: 'setup' },
  { path: '/tokens', word: 'tokens', icon: IconKey, permission: 'people.manage', group: 'setup' },
  { path: '/company', word: 'company', icon: IconBuilding, permission: 'company.manage', group: 'setup' },
];

/** The entry a page belongs to: the one whose address says most of the page's. */
export function entryOf(seen: readonly NavigationItem[], pathname: string): NavigationItem | undefined {
  const fit = (item: NavigationItem) =>
    Math.max(
      0,
      ...[item.path, ...(item.also ?? [])]
        .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
        .map((path) => path.length),
    );
  return seen.filter((item) => fit(item) > 0).toSorted((one, two) => fit(two) - fit(one))[0];
}

/** The first screen of a person: what their part of the programme needs today. */
export function homeOf(roles: readonly string[]): string {
  if (roles.includes('programme_leader') || roles.includes('commercial_director')) return '/circle';
  if (roles.includes('participant')) return '/my-day';
  if (roles.includes('service_manager')) return '/register';
  if (roles.includes('service_worker')) return '/works';
  return '/circle';
}
