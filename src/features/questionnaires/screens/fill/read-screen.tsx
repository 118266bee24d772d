import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type {
  acceptQuestionnaire,
  returnQuestionnaire,
} from '#features/questionnaires/shapes/contracts/steps.ts';
import { evaluate } from '#features/questionnaires/rules/evaluate.ts';
import { readOutcome } from '#features/questionnaires/rules/outcome.ts';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { questionnaireStates } from '#features/questionnaires/words/states.ts';
import { formatDay, formatDayWords, formatMoment } from '#kernel/dates.ts';
import { addDays, dayAt, mondayOf, monthOf } from '#kernel/day.ts';
import { useConnection, useUnsent, useWrite } from '#ui/data.ts';
import { currentDevice } from '#ui/device/device.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Page, Problem } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { StateMark } from '#ui/kit/state-mark.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { QuestionnaireEvidence } from '../paper/evidence.tsx';
import { PaperDeeds } from '../paper/print-sheet.tsx';
import { markOf, stopOf } from '../state-of.ts';
import { laneOf } from '../unsent.ts';
import { NewRoles } from './new-roles.tsx';
import { NextWaiting } from './next-waiting.tsx';
import { ReadAnswers, ReadContents } from './read.tsx';
import { NetMinutes, ReadHour } from './read-hour.tsx';
import type { Card } from './session.ts';
import { useStep } from './use-step.ts';

/** A questionnaire nobody is filling in now: its answers, its state, and what may be done with it. */
export function ReadScreen({
  card,
  form,
  talk,
}: {
  card: Card;
  form: FormDefinition;
  talk: (notes: boolean) => void;
}) {
  const all = useWords(fillWords);
  const w = all.read;
  const words = useWords(questionnaireStates);
  const { locale, timeZone } = useLanguage();
  // The end of a talk is far down its page; the reading begins at the top, or at the answer one was sent to.
  const [{ answer: sought }] = useUrlState();
  useEffect(() => {
    const found = sought && document.querySelector<HTMLElement>(`[data-answer="${CSS.escape(sought)}"]`);
    if (found) {
      found.scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
      return;
    }
    // Newer browsers answer with a promise, which is no way to clean up.
    void window.scrollTo({ top: 0 });
  }, [sought]);
  const prepared = prepareForm(form);
  const answers: Record<string, AnswerValue> = {};
  for (const { key, value } of card.answers) if (value !== null) answers[key] = value;
  const evaluation = evaluate(prepared, card.facts, answers);
  const { state, label } = markOf(card.state, stopOf(card));
  const may = useMay();
  const decided = card.state === 'accepted' || card.state === 'returned';
  return (
    <Page
      title={card.client.name}
      lead={
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: '4px 14px' }}>
          <StateMark state={state} label={words[label]} />
          <span>
            {w.led}: {card.employee.name}
          </span>
          {card.curator.id === card.employee.id ? null : (
            <span>
              {w.curator}: {card.curator.name}
            </span>
          )}
          {card.round ? <span>{card.round.name}</span> : null}
          <span>{w.version(card.formNumber)}</span>
          <NetMinutes card={card} />
          {card.countsOn ? <span>{w.counted(formatDay(card.countsOn, locale))}</span> : null}
        </span>
      }
      actions={waysOnBelow(card) ? null : <AppLink to="/questionnaires">{all.toList}</AppLink>}
      width={1160}
    >
      <Unsent card={card} />
      <Standing card={card} form={form} talk={talk} />
      <NewRoles card={card} newPersons={readOutcome(evaluation, answers).newPersons} />
      {decided && may('questionnaires.accept') ? <NextWaiting except={card.id} /> : null}
      <div className="read-columns">
        <article className="fill-paper" style={{ maxWidth: 'none' }}>
          <ReadAnswers
            prepared={prepared}
            facts={card.facts}
            answers={answers}
            evaluation={evaluation}
            marks={card.marks ?? []}
            sought={sought}
          />
        </article>
        <aside className="read-aside">
          <ReadContents prepared={prepared} evaluation={evaluation} />
          <QuestionnaireEvidence questionnaireId={card.id} />
          <ReadHour card={card} />
          <section>
            <h2 style={{ fontSize: 17, margin: '0 0 6px' }}>{w.history}</h2>
            <ol className="fill-toc" style={{ fontSize: 15, lineHeight: 1.6 }}>
              {card.steps.map((step, index) => (
                <li key={`${step.at}${step.to}`}>
                  <span className="fill-quiet tabular">{formatMoment(step.at, locale, timeZone)}</span>{' '}
                  {step.to === 'in_progress' ? (index === 0 ? w.begun : w.again) : words[step.to]}
                  {step.by ? `, ${step.by}` : ''}
                  {step.reason ? `: ${step.reason}` : ''}
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </Page>
  );
}

/** Done here, and the office does not know yet. */
function Unsent({ card }: { card: Card }) {
  const w = useWords(fillWords).read;
  const lane = laneOf(card.id);
  const entries = useUnsent().filter((entry) => entry.lane === lane);
  const { online } = useConnection();
  const late = !online || currentDevice()?.outbox.status(lane).trouble !== null;
  // What is on its way this very moment is no news.
  if (entries.length === 0 || (!late && !entries.some((entry) => entry.problem))) return null;
  const refused = entries.some((entry) => entry.problem);
  return (
    <p role="status" style={{ margin: 0, color: refused ? 'var(--alarm)' : undefined }}>
      {refused ? w.refusedHere : w.unsent} <AppLink to="/device">{w.whatIsUnsent}</AppLink>
    </p>
  );
}

/** What the state means now, and the deeds open to this person. */
function Standing({
  card,
  form,
  talk,
}: {
  card: Card;
  form: FormDefinition;
  talk: (notes: boolean) => void;
}) {
  const w = useWords(fillWords).read;
  const { locale } = useLanguage();
  const resume = useStep('questionnaires.resume', card);
  const reopen = useStep('questionnaires.reopen', card);
  const handIn = useStep('questionnaires.hand-in', card);
  const accept = useWrite<typeof acceptQuestionnaire>('questionnaires.accept');
  const [returning, setReturning] = useState(false);
  const can = (act: Card['acts'][number]) => card.acts.includes(act);
  const id = { id: card.id };
  const problem = resume.error ?? reopen.error ?? handIn.error ?? accept.error;
  const paused = card.state === 'paused_quality';
  const other = w.otherWord[card.case?.state ?? ''];
  const silent = !paused && card.acts.length === 0 && !(card.state === 'in_progress' && card.actor.fills);
  if (silent && card.state !== 'returned' && card.state !== 'handed_in') return null;
  return (
    <div className="sheet" style={{ padding: 18 }}>
      {paused ? (
        <>
          <h2 style={{ fontSize: 19, margin: '0 0 4px' }}>
            {card.qualityConfirmed ? (other?.title ?? w.confirmedTitle) : w.pausedTitle}
          </h2>
          <p style={{ margin: '0 0 10px' }}>
            {card.case ? `${w.case(`${card.case.number}/${card.case.year}`)}. ` : null}
            {card.qualityConfirmed
              ? w.confirmedText
              : [w.works[card.case?.state ?? 'registered'], w.pausedText].join(' ')}
          </p>
          {card.qualityConfirmed ? (
            <blockquote className="fill-script" style={{ marginInline: 0 }}>
              {other?.script ?? form.resumeScript[locale]}
            </blockquote>
          ) : null}
        </>
      ) : null}
      {card.state === 'returned' ? (
        <p style={{ margin: '0 0 12px', fontSize: 17 }}>
          <strong>{w.returned}:</strong> {card.returnedReason}
        </p>
      ) : null}
      {card.state === 'completed' && can('hand_in') ? (
        <p style={{ margin: '0 0 12px' }}>{w.handInText}</p>
      ) : null}
      {card.state === 'handed_in' && !can('accept') ? <HandedIn card={card} /> : null}
      {problem ? <Problem problem={problem} /> : null}
      <Group gap="sm">
        {can('resume') ? (
          <Button
            size="md"
            loading={resume.isPending}
            onClick={() => resume.mutate(id, { onSuccess: () => talk(false) })}
          >
            {w.continue}
          </Button>
        ) : null}
        {card.state === 'in_progress' && card.actor.fills ? (
          <Button size="md" onClick={() => talk(false)}>
            {w.fill}
          </Button>
        ) : null}
        {card.actor.fills && (paused || card.state === 'in_progress') ? (
          <PaperDeeds clientId={card.client.id} questionnaireId={card.id} />
        ) : null}
        {can('hand_in') ? (
          <Button size="md" loading={handIn.isPending} onClick={() => handIn.mutate(id)}>
            {w.handIn}
          </Button>
        ) : null}
        {can('accept') ? (
          <Button size="md" loading={accept.isPending} onClick={() => accept.mutate(id)}>
            {w.accept}
          </Button>
        ) : null}
        {can('return') && !returning ? (
          <Button size="md" variant="default" onClick={() => setReturning(true)}>
            {w.return}
          </Button>
        ) : null}
        {can('reopen') ? (
          <Button
            size="md"
            variant={card.state === 'returned' ? 'filled' : 'default'}
            loading={reopen.isPending}
            onClick={() => reopen.mutate(id, { onSuccess: () => talk(false) })}
          >
            {card.state === 'returned' ? w.amend : w.reopen}
          </Button>
        ) : null}
        {paused && card.actor.fills ? (
          <Button size="md" variant="default" onClick={() => talk(true)}>
            {w.openAnswers}
          </Button>
        ) : null}
      </Group>
      {paused && card.actor.fills ? (
        <p className="fill-quiet" style={{ margin: '8px 0 0' }}>
          {card.qualityConfirmed ? w.openAnswersConfirmed : w.openAnswersHint}
        </p>
      ) : null}
      {waysOnBelow(card) ? <WaysOn clientId={card.client.id} /> : null}
      {returning && can('return') ? <ReturnForm id={card.id} close={() => setReturning(false)} /> : null}
    </div>
  );
}

/** What happens next, now that the participant has nothing more to do with it. */
function HandedIn({ card }: { card: Card }) {
  const w = useWords(fillWords).read;
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const monday = mondayOf(card.handedInAt ? dayAt(card.handedInAt, timeZone) : today);
  const sunday = addDays(monday, 6);
  const oneMonth = monthOf(monday) === monthOf(sunday);
  const from = oneMonth ? String(Number(monday.slice(8))) : formatDayWords(monday, locale);
  return (
    <p style={{ margin: 0, fontSize: 17 }}>
      {w.awaiting} {w.willCount(from, formatDayWords(sunday, locale))}
    </p>
  );
}

/** Where the participant has nothing to do here but wait, they are shown where to go. */
const waysOnBelow = ({ state, actor }: Card) =>
  actor.fills && (state === 'paused_quality' || state === 'handed_in');

function WaysOn({ clientId }: { clientId: string }) {
  const w = useWords(fillWords);
  const may = useMay();
  return (
    <Group gap="4px 20px" mt="md">
      {may('touches.write') ? <AppLink to="/my-day">{w.read.myDay}</AppLink> : null}
      <AppLink to={`/clients/${clientId}`}>{w.read.clientCard}</AppLink>
      <AppLink to="/questionnaires">{w.toList}</AppLink>
    </Group>
  );
}

function ReturnForm({ id, close }: { id: string; close: () => void }) {
  const w = useWords(fillWords).read;
  const draft = useDraft(`return.${id}`, { reason: '' });
  const giveBack = useWrite<typeof returnQuestionnaire>('questionnaires.return');
  const reason = draft.values.reason;
  return (
    <form
      style={{ marginTop: 14 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return;
        giveBack.mutate(
          { id, reason },
          {
            onSuccess: () => {
              draft.clear({ reason: '' });
              close();
            },
          },
        );
      }}
    >
      <Textarea
        label={w.reason}
        description={w.reasonHint}
        autosize
        minRows={2}
        maxLength={2000}
        required
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
      {giveBack.error ? <Problem problem={giveBack.error} /> : null}
      <Group gap="xs" mt="sm">
        <Button type="submit" disabled={!reason.trim()} loading={giveBack.isPending}>
          {w.send}
        </Button>
        <Button variant="subtle" color="gray" onClick={close}>
          {w.cancel}
        </Button>
      </Group>
    </form>
  );
}
