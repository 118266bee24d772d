import { Alert, Button, Group } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { peopleWords } from '../../words/people.ts';

/** The end of a panel's form: what went wrong, saving, and removing what is there already. */
export function SaveOrRemove(props: {
  problem: { message: string } | null;
  saving: boolean;
  removing: boolean;
  /** Left out while there is nothing to remove. */
  onRemove?: (() => void) | undefined;
}) {
  const w = useWords(peopleWords);
  return (
    <>
      {props.problem ? (
        <Alert color="red" variant="light" role="alert">
          {props.problem.message}
        </Alert>
      ) : null}
      <Group>
        <Button type="submit" loading={props.saving}>
          {w.save}
        </Button>
        {props.onRemove ? (
          <Button variant="default" loading={props.removing} onClick={props.onRemove}>
            {w.remove}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
