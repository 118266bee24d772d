import { Text, VisuallyHidden } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { mintScope } from '../rules/scope.ts';
import { SYSTEM_ACTOR } from '../shapes/actor.ts';
import type { listPermissions } from '../shapes/contracts.ts';
import type { Role } from '../shapes/permission.ts';
import { journalWords } from '../words/journal.ts';
import { roleWords } from '../words/roles.ts';

const firstColumn = {
  position: 'sticky',
  left: 0,
  background: 'var(--surface)',
  zIndex: 2,
  verticalAlign: 'middle',
} as const;

/** Roles x permissions, and whose clients each role sees: read from the very rules the door goes by. */
export function Screen() {
  const w = useWords(journalWords);
  const r = useWords(roleWords);
  const permissions = useRead<typeof listPermissions>('access.permissions', {});
  return (
    <Page title={w.rolesTitle} lead={w.rolesLead}>
      <Loaded query={permissions}>
        {(data) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <div
            className="sheet"
            style={{ overflow: 'auto', maxHeight: '78vh', position: 'relative' }}
            role="region"
            aria-label={w.matrix}
            tabIndex={0}
          >
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" style={{ ...firstColumn, top: 0, zIndex: 3 }}>
                    {w.right}
                  </th>
                  {data.roles.map((role) => (
                    <th key={role} scope="col" style={{ whiteSpace: 'normal', minWidth: 112 }}>
                      {r.roles[role]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row" style={{ ...firstColumn, whiteSpace: 'normal' }}>
                    {w.whoseClients}
                  </th>
                  {data.roles.map((role) => (
                    <td key={role} style={{ verticalAlign: 'middle' }}>
                      {r.scopes[scopeOf(role)]}
                    </td>
                  ))}
                </tr>
                {data.permissions.map(({ permission, roles }) => (
                  <tr key={permission}>
                    <th
                      scope="row"
                      style={{ ...firstColumn, whiteSpace: 'normal', minWidth: 150, fontWeight: 400 }}
                    >
                      <Text span c="var(--ink)" fz="inherit">
                        {r.permissions[permission]}
                      </Text>
                    </th>
                    {data.roles.map((role) => (
                      <td key={role} style={{ verticalAlign: 'middle' }}>
                        <Mark allowed={roles.includes(role)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Mark({ allowed }: { allowed: boolean }) {
  const w = useWords(journalWords);
  return (
    <>
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        {allowed ? (
          <circle r="5" fill="var(--accent)" />
        ) : (
          <path d="M-3 0H3" stroke="var(--muted)" strokeWidth="1.5" />
        )}
      </svg>
      <VisuallyHidden>{allowed ? w.allowed : w.denied}</VisuallyHidden>
    </>
  );
}

function scopeOf(role: Role): 'all' | 'lists' | 'register' | 'works' {
  const scope = mintScope({
    ...SYSTEM_ACTOR,
    kind: 'person',
    employeeId: 'one',
    roles: [role],
    listsOf: ['one'],
  });
  if (scope.all) return 'all';
  if (scope.register) return 'register';
  return scope.worksOf ? 'works' : 'lists';
}
