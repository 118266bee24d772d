import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { EmployeeRow, resetTwoFactor, saveEmployee } from '../../shapes/contracts/employees.ts';
import type { inviteEmployee } from '../../shapes/contracts/invitations.ts';
import { peopleWords } from '../../words/people.ts';
import { nameOf } from './employee-table.tsx';
import { InviteLink } from './invite-link.tsx';

/** Sign-in of one employee: the link, the second step, and the end of access. */
export function AccountPart({ employee, onClose }: { employee: EmployeeRow; onClose: () => void }) {
  const w = useWords(peopleWords);
  const invite = useWrite<typeof inviteEmployee>('staff.invite');
  const reset = useWrite<typeof resetTwoFactor>('staff.reset-two-factor');
  const save = useWrite<typeof saveEmployee>('staff.save-employee');
  const problem = invite.error ?? reset.error ?? save.error;

  const setActive = async (active: boolean) => {
    const { id, version, lastName, firstName, patronymic, email, phone, post, division, roles } = employee;
    const card = { lastName, firstName, patronymic, email, phone, post, roles };
    try {
      // Awaited, not told by a callback of the panel's: the refreshed list may close the panel first.
      await save.mutateAsync({ ...card, id, version, divisionId: division?.id ?? null, active });
    } catch {
      return; // Shown as `save.error`.
    }
    notifications.show({ message: active ? w.saved : w.deactivated(nameOf(employee)) });
    if (!active) onClose();
  };

  return (
    <Stack gap="sm" component="section" aria-labelledby="account">
      <Title order={2} fz="lg" id="account">
        {w.access}
      </Title>
      {employee.active ? (
        <Group gap="xs">
          <Button
            variant="default"
            loading={invite.isPending}
            onClick={() => invite.mutate({ employeeId: employee.id })}
          >
            {employee.account === 'active'
              ? w.resetPassword
              : employee.account === 'invited'
                ? w.inviteAgain
                : w.invite}
          </Button>
          {employee.hasTwoFactor ? (
            <Button
              variant="default"
              loading={reset.isPending}
              onClick={() =>
                reset.mutate(
                  { employeeId: employee.id },
                  { onSuccess: () => notifications.show({ message: w.twoFactorReset }) },
                )
              }
            >
              {w.resetTwoFactor}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {invite.data ? <InviteLink link={invite.data.link} expiresAt={invite.data.expiresAt} /> : null}
      {problem ? (
        <Alert color="red" variant="light" role="alert">
          {problem.message}
        </Alert>
      ) : null}
      <Group>
        <Button variant="default" loading={save.isPending} onClick={() => setActive(!employee.active)}>
          {employee.active ? w.deactivate : w.reactivate}
        </Button>
      </Group>
      {employee.active ? (
        <Text fz="sm" className="muted">
          {w.deactivateHint}
        </Text>
      ) : null}
    </Stack>
  );
}
