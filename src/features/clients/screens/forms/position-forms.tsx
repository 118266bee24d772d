import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#ui/client.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useWords } from '#ui/i18n.tsx';
import { DayInput } from '#ui/kit/day-input.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type {
  clientsProducts,
  clientsSaveProduct,
  clientsSetPosition,
  clientsSetRevenue,
} from '../../shapes/contracts.ts';
import { formWords } from '../../words/forms.ts';
import { dayField, orNull, textField } from './field.ts';
import { FormFrame } from './form-frame.tsx';
import { kopecksOf } from './money-field.ts';

const NEW = 'new';

/** Products as choices; those who may enter new ones get that choice too. */
function useProductChoices() {
  const w = useWords(formWords);
  const may = useMay();
  const products = useRead<typeof clientsProducts>('clients.products', {});
  const known = (products.data?.rows ?? [])
    .filter((product) => product.active)
    .map((product) => ({ value: product.id, label: product.name }));
  const fresh = may('clients.create') ? [{ value: NEW, label: w.newProduct }] : [];
  return {
    choices: [{ value: '', label: '—' }, ...known, ...fresh],
    none: products.data && known.length === 0,
  };
}

/** The chosen product's id; makes the product first when it is new. */
async function productIdOf(values: { product: string; newName: string }): Promise<string> {
  if (values.product !== NEW) return values.product;
  const made = await call<typeof clientsSaveProduct>('clients.save-product', { name: values.newName });
  return made.id;
}

/** What the client buys already. */
export function PositionForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const w = useWords(formWords);
  const draft = useDraft(`position.${clientId}`, {
    product: '',
    newName: '',
    since: '',
    until: '',
    note: '',
  });
  const save = useWrite<typeof clientsSetPosition>('clients.set-position');
  const [problem, setProblem] = useState<Error | null>(null);
  const { choices } = useProductChoices();
  const text = textField(draft);
  const day = dayField(draft);
  const { values } = draft;
  const send = async () => {
    setProblem(null);
    try {
      await save.mutateAsync({
        clientId,
        productId: await productIdOf(values),
        since: orNull(values.since),
        until: orNull(values.until),
        note: orNull(values.note),
      });
      draft.clear();
      onClose();
    } catch (error) {
      setProblem(error as Error);
    }
  };
  return (
    <FormFrame
      title={w.position}
      save={w.savePosition}
      busy={save.isPending}
      problem={problem}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <ProductFields choices={choices} values={values} set={draft.set} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput label={w.since} {...day('since')} />
        <DayInput label={w.until} {...day('until')} />
      </SimpleGrid>
      <TextInput label={w.personNote} {...text('note', 1_000)} />
    </FormFrame>
  );
}

function ProductFields(props: {
  choices: { value: string; label: string }[];
  values: { product: string; newName: string };
  set: (patch: { product?: string; newName?: string }) => void;
}) {
  const w = useWords(formWords);
  return (
    <>
      <NativeSelect
        label={w.product}
        required
        data={props.choices}
        value={props.values.product}
        onChange={(event) => props.set({ product: event.currentTarget.value })}
      />
      {props.values.product === NEW ? (
        <TextInput
          label={w.productName}
          required
          maxLength={200}
          value={props.values.newName}
          onChange={(event) => props.set({ newName: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** Revenue of one month and position by hand. */
export function RevenueForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const w = useWords(formWords);
  const { today } = useMe();
  const draft = useDraft(`revenue.${clientId}`, {
    product: '',
    newName: '',
    month: today.slice(0, 7),
    amount: '',
  });
  const save = useWrite<typeof clientsSetRevenue>('clients.set-revenue');
  const [problem, setProblem] = useState<Error | null>(null);
  const { choices } = useProductChoices();
  const text = textField(draft);
  const { values } = draft;
  const send = async () => {
    const amount = kopecksOf(values.amount);
    if (amount === null) return setProblem(new Error(w.amountWrong));
    setProblem(null);
    try {
      const productId = await productIdOf(values);
      await save.mutateAsync({ clientId, productId, month: `${values.month}-01`, amount });
      draft.clear();
      onClose();
    } catch (error) {
      setProblem(error as Error);
    }
  };
  return (
    <FormFrame
      title={w.revenue}
      save={w.saveRevenue}
      busy={save.isPending}
      problem={problem}
      draft={draft}
      onSave={send}
      onClose={onClose}
    >
      <ProductFields choices={choices} values={values} set={draft.set} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="month" label={w.month} required {...text('month')} />
        <TextInput
          label={w.amount}
          description={w.amountHint}
          required
          inputMode="decimal"
          inputWrapperOrder={['label', 'input', 'description']}
          {...text('amount', 30)}
        />
      </SimpleGrid>
    </FormFrame>
  );
}
