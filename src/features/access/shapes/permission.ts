// The words of authorisation. Who has what stands on one page: rules/permissions.ts.

export const ROLES = [
  'administrator',
  'commercial_director',
  'programme_leader',
  'participant',
  'service_manager',
  'service_worker',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'company.manage',
  'people.manage',
  'people.read',
  'audit.read',
  'clients.read',
  'clients.write',
  'clients.create',
  'import.run',
  'export.run',
  'rounds.read',
  'rounds.manage',
  'questionnaires.read',
  'questionnaires.fill',
  'questionnaires.accept',
  'touches.read',
  'touches.write',
  'register.read',
  'works.plan',
  'works.do',
  'works.judge',
  'word.record',
  'reports.read',
  'weekly.read',
  'weekly.lead',
  'letters.read',
  'scripts.manage',
  'client-texts.manage',
  'forms.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What a contract asks of its caller: a permission, any signed-in person, or nobody at all. */
export type Admission = Permission | 'signed-in' | 'public';
