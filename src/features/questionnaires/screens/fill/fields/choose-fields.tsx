// Somebody or something chosen from what we know: a person at the client, a position, an offer, a product.
import { useState } from 'react';
import type { ItemsAnswer, PersonAnswer } from '#features/questionnaires/shapes/answers.ts';
import type { ItemQuestion, Question } from '#features/questionnaires/shapes/form.ts';
import { listItems } from '#features/questionnaires/rules/check-plain.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useSession } from '../use-session.ts';
import { CheckList, ChoiceList, TextBox } from './controls.tsx';
import { Fault } from './fault.tsx';
import { unlessSkipped, useField } from './use-field.ts';

const SOMEONE_ELSE = 'else';

export function ChosenPerson({ question, slotKey }: { question: Question; slotKey: string }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const { facts } = useSession();
  const field = useField<Partial<PersonAnswer>>(slotKey);
  const value = unlessSkipped(field.value);
  const nobody = facts.persons.length === 0;
  const named = nobody || value?.personId === null;
  const change = (patch: Partial<PersonAnswer>) => {
    const next = { personId: null, ...value, ...patch };
    field.type(nobody && !next.name?.trim() && !next.post?.trim() ? undefined : next);
  };
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {nobody ? (
        <p className="fill-hint" style={{ margin: 0 }}>
          {w.choose.nobodyKnown}
        </p>
      ) : (
        <ChoiceList
          label={question.text[locale]}
          disabled={field.disabled}
          describedBy={field.describedBy}
          choices={[
            ...facts.persons.map((person) => ({
              value: person.id,
              label: (
                <>
                  {person.name} {person.post ? <span className="fill-quiet">{person.post}</span> : null}
                </>
              ),
            })),
            { value: SOMEONE_ELSE, label: w.choose.someoneElse },
          ]}
          value={value === undefined ? null : (value.personId ?? SOMEONE_ELSE)}
          onChange={(id) => field.set(id === SOMEONE_ELSE ? { personId: null } : { personId: id })}
        />
      )}
      {named ? (
        <div className="fill-pair">
          {(['name', 'post'] as const).map((part) => (
            <TextBox
              key={part}
              label={w.choose[part]}
              shown
              disabled={field.disabled}
              value={value?.[part] ?? ''}
              onChange={(text) => change({ [part]: text })}
              onLeave={field.leave}
            />
          ))}
        </div>
      ) : null}
      {field.fault && field.fault.code !== 'answer_field_missing' ? (
        <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} />
      ) : null}
    </div>
  );
}

/** A longer list gets a box to search it by. */
const SEARCH_FROM = 13;

export function ChosenItems({ question, slotKey }: { question: ItemQuestion; slotKey: string }) {
  const { locale } = useLanguage();
  const w = useWords(fillWords);
  const { facts } = useSession();
  const field = useField<Partial<ItemsAnswer>>(slotKey);
  const value = unlessSkipped(field.value) ?? {};
  const [search, setSearch] = useState('');
  const items = listItems(question, facts);
  const ids = value.ids ?? [];
  const wanted = search.trim().toLocaleLowerCase(locale);
  const choices = items
    .filter((one) => ids.includes(one.id) || one.name.toLocaleLowerCase(locale).includes(wanted))
    .map((one) => ({ value: one.id, label: one.name }));
  const next = (patch: Partial<ItemsAnswer>) => {
    const merged = { ids: [], ...value, ...patch };
    return merged.ids.length === 0 && !merged.other?.trim() ? undefined : merged;
  };
  const common = { label: question.text[locale], disabled: field.disabled, describedBy: field.describedBy };
  // The list shows what was found; what is chosen outside it stays chosen.
  const merge = (chosen: readonly string[]) => items.map((one) => one.id).filter((id) => chosen.includes(id));
  return (
    <div className="fill-fields" style={{ gap: 14 }}>
      {items.length >= SEARCH_FROM ? (
        <TextBox label={w.choose.search} shown value={search} onChange={setSearch} />
      ) : null}
      {question.many ? (
        <CheckList
          {...common}
          choices={choices}
          values={ids}
          onChange={(chosen) => field.set(next({ ids: merge(chosen) }))}
        />
      ) : (
        <ChoiceList
          {...common}
          choices={choices}
          value={ids[0] ?? null}
          onChange={(id) => field.set(next({ ids: [id] }))}
        />
      )}
      {choices.length === 0 ? <p className="fill-quiet">{w.choose.notFound}</p> : null}
      {question.other ? (
        <TextBox
          label={w.choose.other}
          shown
          disabled={field.disabled}
          value={value.other ?? ''}
          onChange={(other) => field.type(next({ other }))}
          onLeave={field.leave}
        />
      ) : null}
      {field.fault ? <Fault id={field.faultId} code={field.fault.code} facts={field.fault.facts} /> : null}
    </div>
  );
}
