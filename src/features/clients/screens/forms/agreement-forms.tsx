import { Checkbox, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import type { clientsSaveContract, clientsSaveServicePoint } from '../../shapes/contracts.ts';
import { formWords } from '../../words/forms.ts';
import type { Contract, ServicePoint } from '../card/card-types.ts';
import { dayField, orNull, textField } from './field.ts';
import { FormFrame } from './form-frame.tsx';
import { levelsOf, linesOf } from './levels.ts';

/** A contract with the service levels it promises. */
export function ContractForm(props: { clientId: string; contract?: Contract; onClose: () => void }) {
  const w = useWords(formWords);
  const { locale } = useLanguage();
  const { clientId, contract, onClose } = props;
  const draft = useDraft(`contract.${contract?.id ?? `new.${clientId}`}`, {
    number: contract?.number ?? '',
    signedOn: contract?.signedOn ?? '',
    endsOn: contract?.endsOn ?? '',
    levels: linesOf(contract?.serviceLevels ?? {}, locale),
    note: contract?.note ?? '',
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useWrite<typeof clientsSaveContract>('clients.save-contract');
  const text = textField(draft);
  const day = dayField(draft);
  const { values } = draft;
  const send = () => {
    const read = levelsOf(values.levels);
    if ('wrong' in read) return setWrong(w.levelsWrong(read.wrong));
    setWrong(null);
    const done = () => {
      draft.clear();
      onClose();
    };
    save.mutate(
      {
        ...(contract && { id: contract.id }),
        clientId,
        number: values.number,
        signedOn: orNull(values.signedOn),
        endsOn: orNull(values.endsOn),
        serviceLevels: read.levels,
        note: orNull(values.note),
      },
      { onSuccess: done },
    );
  };
  return (
    <FormFrame
      title={w.contract}
      save={w.saveContract}
      busy={save.isPending}
      problem={wrong ? new Error(wrong) : save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={w.number} required data-autofocus {...text('number', 100)} />
        <DayInput label={w.signedOn} {...day('signedOn')} />
        <DayInput label={w.endsOn} {...day('endsOn')} />
      </SimpleGrid>
      <Textarea label={w.levels} description={w.levelsHint} autosize minRows={3} {...text('levels', 5_000)} />
      <Textarea label={w.personNote} autosize minRows={2} {...text('note', 2_000)} />
    </FormFrame>
  );
}

/** Where the client receives what it buys. */
export function ServicePointForm(props: { clientId: string; point?: ServicePoint; onClose: () => void }) {
  const w = useWords(formWords);
  const { locale } = useLanguage();
  const { clientId, point, onClose } = props;
  const draft = useDraft(`point.${point?.id ?? `new.${clientId}`}`, {
    name: point?.name ?? '',
    address: point?.address ?? '',
    place: point?.place ?? '',
    levels: linesOf(point?.serviceLevels ?? {}, locale),
    active: point?.active ?? true,
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const save = useWrite<typeof clientsSaveServicePoint>('clients.save-service-point');
  const text = textField(draft);
  const { values } = draft;
  const send = () => {
    const read = levelsOf(values.levels);
    if ('wrong' in read) return setWrong(w.levelsWrong(read.wrong));
    setWrong(null);
    const done = () => {
      draft.clear();
      onClose();
    };
    save.mutate(
      {
        ...(point && { id: point.id }),
        clientId,
        name: values.name,
        address: orNull(values.address),
        place: orNull(values.place),
        serviceLevels: read.levels,
        active: values.active,
      },
      { onSuccess: done },
    );
  };
  return (
    <FormFrame
      title={w.point}
      save={w.savePoint}
      busy={save.isPending}
      problem={wrong ? new Error(wrong) : save.error}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={w.pointName} required data-autofocus {...text('name')} />
        <TextInput label={w.pointPlace} placeholder={w.pointPlaceHint} {...text('place')} />
      </SimpleGrid>
      <TextInput label={w.client.address} {...text('address', 500)} />
      <Textarea label={w.levels} description={w.levelsHint} autosize minRows={3} {...text('levels', 5_000)} />
      <Checkbox
        label={w.active}
        checked={values.active}
        onChange={(event) => draft.set({ active: event.currentTarget.checked })}
      />
    </FormFrame>
  );
}
