import type { Journal } from './journal.ts';

/** The smallest PNG. */
const LOGO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const admin = 'administrator' as const;

/** The company has a mail server, so that letters to clients are written. */
export async function openOffice(act: Journal['act']): Promise<void> {
  const { isDemo: _, smtp: __, ...company } = await act(admin, 'staff.company');
  const smtp = {
    host: 'localhost',
    port: 2525,
    security: 'none',
    user: null,
    password: null,
    from: 'vip@proba.test',
  };
  await act(admin, 'staff.save-company', { ...company, smtp });
  await act(admin, 'staff.save-logo', { content: LOGO });
}
