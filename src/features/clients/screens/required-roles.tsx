import { Checkbox, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { ROLE_KINDS, type RoleKind } from '../shapes/kinds.ts';
import type { clientsRequiredRoles, clientsSaveRequiredRoles } from '../shapes/people-contracts.ts';
import { peopleWords } from '../words/people.ts';
import { requiredWords } from '../words/required-roles.ts';

const KINDS = ROLE_KINDS.filter((kind) => kind !== 'unknown');

/** The leader's table: whom one must know at the clients of each segment; a tick is saved at once. */
export function RequiredRoles() {
  const w = useWords(requiredWords);
  const p = useWords(peopleWords);
  const may = useMay();
  const roles = useRead<typeof clientsRequiredRoles>('clients.required-roles', {});
  const save = useWrite<typeof clientsSaveRequiredRoles>('clients.save-required-roles');
  return (
    <Loaded query={roles}>
      {({ rows }) => (
        <div className="sheet" style={{ overflowX: 'auto', padding: 8 }}>
          <table className="table" aria-label={w.label}>
            <thead>
              <tr>
                <th scope="col">{w.role}</th>
                {rows.map((row) => (
                  <th key={row.segment} scope="col">
                    {w.segments[row.segment]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {KINDS.map((kind) => (
                <tr key={kind}>
                  <th scope="row" style={{ fontWeight: 400, textAlign: 'left' }}>
                    {p.roleKinds[kind]}
                  </th>
                  {rows.map((row) => (
                    <td key={row.segment}>
                      <Checkbox
                        aria-label={w.needed(p.roleKinds[kind], w.segments[row.segment])}
                        checked={row.roleKinds.includes(kind)}
                        disabled={!may('rounds.manage') || save.isPending}
                        onChange={() =>
                          save.mutate(
                            { segment: row.segment, roleKinds: toggled(row.roleKinds, kind) },
                            {
                              onError: (problem) =>
                                notifications.show({ message: problem.message, color: 'red' }),
                            },
                          )
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Text fz="sm" className="muted" p={8}>
            {w.hint}
          </Text>
        </div>
      )}
    </Loaded>
  );
}

function toggled(kinds: readonly RoleKind[], kind: RoleKind): RoleKind[] {
  return kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
}
