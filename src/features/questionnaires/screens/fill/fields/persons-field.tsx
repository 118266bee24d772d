// Who is still here, who has changed, who left, who is new (M8.1): a card a person. The client may be looking, so
// nothing is asked here that is not asked aloud: a newcomer's part in decisions waits until the talk is over.
import { useState } from 'react';
import type { KnownPerson, NewPerson, NewPersonsAnswer } from '#features/questionnaires/shapes/answers.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { dayAt } from '#kernel/day.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { useSession } from '../use-session.ts';
import { ChoiceList, DayBox, TextBox, Tick } from './controls.tsx';
import { beside, FaultElsewhere } from './fault.tsx';
import { ListEditor } from './list-editor.tsx';
import { Remaining } from './remaining.tsx';
import { unlessSkipped, useField } from './use-field.ts';

type Loose = Record<string, unknown>;
type Standing = 'same' | 'changed' | 'left' | 'unknown';

function standingOf(answer: Loose | undefined): Standing | null {
  if (answer?.['presence'] === 'left') return 'left';
  if (answer?.['presence'] === 'unknown') return 'unknown';
  if (answer?.['presence'] !== 'here') return null;
  return answer['samePost'] && answer['sameContacts'] ? 'same' : 'changed';
}

const filled = (value: unknown) => typeof value === 'string' && value.trim() !== '';

export function PersonField({ slotKey, person }: { slotKey: string; person: KnownPerson }) {
  const w = useWords(fillWords);
  const { facts } = useSession();
  const { timeZone } = useLanguage();
  const { today } = useMe();
  const checkedToday = person.verifiedAt && dayAt(person.verifiedAt, timeZone) === today;
  const field = useField<Loose>(slotKey);
  const answer = unlessSkipped(field.value);
  const [changing, setChanging] = useState(false);
  const stored = standingOf(answer);
  const standing = stored === 'same' && changing ? 'changed' : stored;
  const choose = (next: string) => {
    setChanging(next === 'changed');
    const note = answer?.['note'] as string | undefined;
    if (next === 'left') field.set({ presence: 'left', note });
    else if (next === 'unknown') field.set({ presence: 'unknown', note });
    else field.set({ presence: 'here', samePost: true, sameContacts: true, note });
  };
  const change = (patch: Loose) => {
    setChanging(true);
    const merged: Loose = { ...answer, presence: 'here', ...patch };
    field.type({
      ...merged,
      samePost: !filled(merged['post']),
      sameContacts: !filled(merged['phone']) && !filled(merged['email']),
    });
  };
  return (
    <section className="fill-card" aria-label={person.name}>
      <div>
        <h3 className="fill-card-title">{person.name}</h3>
        <p className="fill-quiet" style={{ margin: '2px 0 0' }}>
          {[person.post || w.person.noPost, person.phone, person.email].filter(Boolean).join(' · ')}
        </p>
        {checkedToday ? (
          <p className="fill-quiet" style={{ margin: 0, color: 'var(--accent)' }}>
            {w.person.checkedToday}
          </p>
        ) : null}
      </div>
      <ChoiceList
        label={person.name}
        disabled={field.disabled}
        choices={(['same', 'changed', 'left', 'unknown'] as const).map((one) => ({
          value: one,
          label: w.person[one],
        }))}
        value={standing}
        onChange={choose}
      />
      {standing === 'changed' ? (
        <div className="fill-fields" style={{ gap: 12 }}>
          <p className="fill-quiet" style={{ margin: 0 }}>
            {w.person.leaveEmpty}
          </p>
          {(['post', 'phone', 'email'] as const).map((name) => (
            <TextBox
              key={name}
              label={w.person[name]}
              shown
              type={name === 'phone' ? 'tel' : name === 'email' ? 'email' : undefined}
              disabled={field.disabled}
              value={String(answer?.[name] ?? '')}
              onChange={(value) => change({ [name]: value })}
              onLeave={field.leave}
            />
          ))}
        </div>
      ) : null}
      {standing === 'left' ? (
        <div className="fill-fields" style={{ gap: 12 }}>
          <DayBox
            label={w.person.leftOn}
            shown
            disabled={field.disabled}
            value={answer?.['leftOn']}
            {...beside(field, 'leftOn')}
            near={['weekAgo', 'monthAgo', 'halfYearAgo']}
            onChange={(leftOn) => field.type({ ...answer, leftOn })}
            onLeave={field.leave}
          />
          <Tick
            label={w.day.about}
            checked={answer?.['leftOnApproximate'] === true}
            disabled={field.disabled}
            onChange={(about) => field.set({ ...answer, leftOnApproximate: about || undefined })}
          />
          <TextBox
            label={w.person.movedTo}
            shown
            disabled={field.disabled}
            value={String(answer?.['movedTo'] ?? '')}
            onChange={(movedTo) => field.type({ ...answer, movedTo })}
            onLeave={field.leave}
          />
          <PersonSelect
            label={w.person.successor}
            nobody={w.person.successorUnknown}
            disabled={field.disabled}
            persons={facts.persons.filter((one) => one.id !== person.id)}
            value={answer?.['successorId'] as string | undefined}
            onChange={(successorId) => field.set({ ...answer, successorId })}
          />
          <Remaining fields={[[w.person.leftOn, answer?.['leftOn']]]} />
        </div>
      ) : null}
      {field.fault?.code === 'answer_field_missing' ? null : (
        <FaultElsewhere field={field} beside={standing === 'left' ? ['leftOn'] : []} />
      )}
    </section>
  );
}

/** One of the known persons, or nobody; not shown where nobody is known. */
function PersonSelect(props: {
  label: string;
  nobody: string;
  disabled: boolean;
  persons: readonly KnownPerson[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  if (props.persons.length === 0) return null;
  return (
    <label>
      <span className="fill-label">{props.label}</span>
      <select
        className="fill-input"
        disabled={props.disabled}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        <option value="">{props.nobody}</option>
        {props.persons.map((known) => (
          <option key={known.id} value={known.id}>
            {known.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What belongs to the post and not to the person, offered in one press: a number often stays with it. */
function FromBefore(props: {
  before: KnownPerson | undefined;
  person: Partial<NewPerson>;
  disabled: boolean;
  onTake: (patch: Partial<NewPerson>) => void;
}) {
  const w = useWords(fillWords);
  const { before, person } = props;
  const post = person.post?.trim() ? '' : before?.post;
  const phone = person.phone?.trim() ? '' : before?.phone;
  const taken = { ...(post && { post }), ...(phone && { phone }) };
  const said = [post, phone].filter(Boolean).join(', ');
  if (!said) return null;
  return (
    <button
      type="button"
      className="fill-chip"
      style={{ borderRadius: 12, textAlign: 'left' }}
      disabled={props.disabled}
      onClick={() => props.onTake(taken)}
    >
      {w.newPersons.sameAsBefore(said)}
    </button>
  );
}

export function NewPersonsField({ slotKey }: { slotKey: string }) {
  const w = useWords(fillWords);
  const { facts } = useSession();
  const field = useField<NewPersonsAnswer>(slotKey);
  const persons = (unlessSkipped(field.value)?.persons ?? []) as readonly Partial<NewPerson>[];
  const items = persons as readonly (Partial<NewPerson> & { id: string })[];
  const nobody = unlessSkipped(field.value) !== undefined && persons.length === 0;
  return (
    <section className="fill-card" aria-label={w.newPersons.title}>
      <h3 className="fill-card-title">{w.newPersons.title}</h3>
      {items.length === 0 ? (
        <Tick
          label={w.newPersons.none}
          checked={nobody}
          disabled={field.disabled}
          onChange={(checked) => field.set(checked ? { persons: [] } : undefined)}
        />
      ) : null}
      <ListEditor
        items={items}
        add={w.newPersons.add}
        disabled={field.disabled}
        onChange={(next) => field.type(next.length === 0 ? undefined : { persons: next })}
        render={(person, change) => (
          <>
            <div className="fill-pair">
              {(['name', 'post', 'phone', 'email'] as const).map((name) => (
                <TextBox
                  key={name}
                  label={w.newPersons[name]}
                  shown
                  type={name === 'phone' ? 'tel' : name === 'email' ? 'email' : undefined}
                  disabled={field.disabled}
                  value={person[name] ?? ''}
                  onChange={(value) => change({ [name]: value })}
                  onLeave={field.leave}
                />
              ))}
            </div>
            <PersonSelect
              label={w.newPersons.replaces}
              nobody={w.newPersons.nobody}
              disabled={field.disabled}
              persons={facts.persons}
              value={person.replacesId}
              onChange={(replacesId) => change({ replacesId })}
            />
            <FromBefore
              before={facts.persons.find((one) => one.id === person.replacesId)}
              person={person}
              disabled={field.disabled}
              onTake={change}
            />
            <Remaining
              fields={[
                [w.newPersons.name, person.name?.trim()],
                [w.newPersons.post, person.post?.trim()],
              ]}
            />
          </>
        )}
      />
    </section>
  );
}
