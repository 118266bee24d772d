import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { Draft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import type { RoleKind } from '../../shapes/kinds.ts';
import { formWords } from '../../words/forms.ts';
import { peopleWords } from '../../words/people.ts';
import { dayField, orNull, textField } from './field.ts';

export interface RoleDraft {
  post: string;
  roleKind: RoleKind;
  isKey: boolean;
  fromDay: string;
  termEndsOn: string;
}

export const EMPTY_ROLE: RoleDraft = {
  post: '',
  roleKind: 'unknown',
  isKey: true,
  fromDay: '',
  termEndsOn: '',
};

/** What is sent. */
export function roleOf(draft: RoleDraft) {
  return {
    post: orNull(draft.post),
    roleKind: draft.roleKind,
    isKey: draft.isKey,
    fromDay: orNull(draft.fromDay),
    termEndsOn: orNull(draft.termEndsOn),
  };
}

/** Post, part in decisions, term. */
export function RoleFields<Values extends RoleDraft>({ draft }: { draft: Draft<Values> }) {
  const w = useWords(formWords);
  const p = useWords(peopleWords);
  const text = textField(draft as unknown as Draft<RoleDraft>);
  const day = dayField(draft as unknown as Draft<RoleDraft>);
  const set = draft.set as unknown as (patch: Partial<RoleDraft>) => void;
  const kinds = (Object.keys(p.roleKinds) as RoleKind[]).map((value) => ({
    value,
    label: p.roleKinds[value],
  }));
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={w.post} {...text('post')} />
        <NativeSelect
          label={w.roleKind}
          data={kinds}
          value={draft.values.roleKind}
          onChange={(event) => set({ roleKind: event.currentTarget.value as RoleKind })}
        />
        <DayInput label={w.fromDay} {...day('fromDay')} />
        <DayInput label={w.termEndsOn} description={w.termHint} {...day('termEndsOn')} />
      </SimpleGrid>
      <Checkbox
        label={w.isKey}
        checked={draft.values.isKey}
        onChange={(event) => set({ isKey: event.currentTarget.checked })}
      />
    </>
  );
}
