import type { Role } from '#features/access/shapes/permission.ts';

/** Sign-ins of the demo company, valid in demo mode only. */
export const DEMO_PASSWORD = 'demo-demo-demo';
export const DEMO_SIGN_INS: ReadonlyArray<{ email: string; role: Role }> = [
  { email: 'leader@demo.test', role: 'programme_leader' },
  { email: 'manager@demo.test', role: 'participant' },
  { email: 'service@demo.test', role: 'service_manager' },
  { email: 'worker@demo.test', role: 'service_worker' },
  { email: 'director@demo.test', role: 'commercial_director' },
  { email: 'admin@demo.test', role: 'administrator' },
];
