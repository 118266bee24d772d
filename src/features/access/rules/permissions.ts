import type { Permission, Role } from '../shapes/permission.ts';

// Roles x permissions, the whole of it. What a role may touch among clients is the scope (rules/scope.ts).
const LEADING: readonly Role[] = ['administrator', 'commercial_director', 'programme_leader'];
const SELLING: readonly Role[] = [...LEADING, 'participant'];
const EVERYONE: readonly Role[] = [...SELLING, 'service_manager', 'service_worker'];

export const rolesOf: Record<Permission, readonly Role[]> = {
  'company.manage': ['administrator'],
  'people.manage': ['administrator'],
  'people.read': EVERYONE,
  'audit.read': ['administrator', 'commercial_director', 'programme_leader'],
  'clients.read': EVERYONE,
  'clients.write': SELLING,
  'clients.create': LEADING,
  'import.run': LEADING,
  'export.run': LEADING,
  'rounds.read': SELLING,
  'rounds.manage': ['administrator', 'programme_leader'],
  'questionnaires.read': [...SELLING, 'service_manager'],
  'questionnaires.fill': ['programme_leader', 'participant'],
  'questionnaires.accept': ['programme_leader'],
  'touches.read': SELLING,
  'touches.write': ['programme_leader', 'participant'],
  'register.read': EVERYONE,
  'works.plan': ['service_manager'],
  'works.do': ['service_manager', 'service_worker'],
  'works.judge': ['commercial_director'],
  'word.record': ['programme_leader', 'participant'],
  'reports.read': ['administrator', 'commercial_director', 'programme_leader', 'service_manager'],
  'weekly.read': [...SELLING, 'service_manager'],
  'weekly.lead': ['commercial_director', 'programme_leader', 'service_manager'],
  'letters.read': ['administrator', 'programme_leader'],
  'scripts.manage': ['administrator', 'programme_leader'],
  'client-texts.manage': ['administrator', 'programme_leader'],
  'forms.manage': ['administrator', 'programme_leader'],
};

/** May somebody with these roles do this? Several roles add up. */
export function mayDo(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => rolesOf[permission].includes(role));
}

/** Everything these roles may do; the browser uses it to show only what works. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return (Object.keys(rolesOf) as Permission[]).filter((permission) => mayDo(roles, permission));
}
