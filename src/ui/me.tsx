import { createContext, useContext } from 'react';

/** Who is signed in, as the screens need it; filled by the shell from `access.me`. */
export interface Me {
  employeeId: string | null;
  name: string;
  roles: readonly string[];
  permissions: readonly string[];
  today: string;
  company: { name: string; shortName: string; timeZone: string; isDemo: boolean };
}

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** The signed-in person; only inside the shell. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the shell');
  return me;
}

/** May the signed-in person do this? Buttons that would be refused are not shown. */
export function useMay(): (permission: string) => boolean {
  const me = useMe();
  return (permission) => me.permissions.includes(permission);
}
