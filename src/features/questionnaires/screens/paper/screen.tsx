import './paper.css';
import { Button, Group, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { prepareForm } from '#features/questionnaires/rules/prepare.ts';
import type { answerQuestions, getQuestionnaire } from '#features/questionnaires/shapes/contracts/filling.ts';
import type { getPaper } from '#features/questionnaires/shapes/contracts/paper.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { newId } from '#kernel/ids.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { usePathParams } from '#ui/navigation.ts';
import { deviceId } from '../fill/drafts.ts';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import type { Card } from '../fill/session.ts';
import { BringPages } from './bring-pages.tsx';
import { type BroughtPage, Crop } from './crop.tsx';
import { focusDoubt, listDoubts, walk } from './doubts.ts';
import { type Entry, listEntries, NO_WORK, type PaperWork } from './entries.ts';
import { EntryView } from './entry-view.tsx';
import { PaperEvidence } from './evidence.tsx';

/** /questionnaires/$id/paper: photographs in, what was read beside what was written, answers out. */
export function Screen() {
  const { id = '' } = usePathParams();
  const card = useRead<typeof getQuestionnaire>('questionnaires.get', { id });
  return (
    <Loaded query={card}>
      {(data) => (data.id === id && data.form ? <Paper key={id} card={data} form={data.form} /> : null)}
    </Loaded>
  );
}

function Paper({ card, form }: { card: Card; form: FormDefinition }) {
  const w = useWords(paperWords);
  const paper = useRead<typeof getPaper>('questionnaires.paper', { questionnaireId: card.id });
  const sides = (paper.data?.pages ?? []).filter((page) => page.latest);
  const whole = sides.length > 0 && sides.length >= (sides[0]?.pages ?? 2);
  const [asksPhotos, setAsksPhotos] = useState<boolean | null>(null);
  if (asksPhotos === null && paper.data) setAsksPhotos(!whole);
  const writes = card.actor.fills && (card.state === 'in_progress' || card.state === 'paused_quality');
  return (
    <Page
      title={w.title(card.client.name)}
      lead={w.lead}
      actions={<AppLink to={`/questionnaires/${card.id}`}>{w.toQuestionnaire}</AppLink>}
      width={1080}
    >
      {card.actor.fills ? (
        // Closed for whoever comes to check what was brought before; it stays as it is while photographs come in.
        <details className="sheet paper-bring" open={asksPhotos ?? false}>
          <summary>{w.bring}</summary>
          <BringPages questionnaireId={card.id} onBrought={() => undefined} />
        </details>
      ) : null}
      <Loaded query={paper}>
        {(data) => (
          <>
            {writes && data.pages.length > 0 ? (
              <Review card={card} form={form} pages={data.pages.filter((page) => page.latest)} />
            ) : null}
            {!writes && data.pages.length > 0 ? <Text>{w.finished}</Text> : null}
            <PaperEvidence pages={data.pages} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Op = Omit<AnswerOp, 'questionnaireId'>;

/** The same entry sent again after a lost answer is the same operation. */
function useOperations() {
  const kept = useRef<{ of: string; ops: Op[] }>({ of: '', ops: [] });
  return (card: Card, form: FormDefinition, pages: readonly BroughtPage[], work: PaperWork): Op[] => {
    const of = JSON.stringify([work, card.version, pages.map((page) => page.id)]);
    if (kept.current.of !== of) {
      const device = deviceId(() => newId());
      const ids = Array.from({ length: 8 }, () => newId());
      const entries = listEntries(card, prepareForm(form), pages, work, ids);
      kept.current = { of, ops: entries.flatMap((entry) => operationOf(entry, card, device)) };
    }
    return kept.current.ops;
  };
}

function operationOf(entry: Entry, card: Card, device: string): Op[] {
  if (entry.state !== 'ready' || entry.result.state !== 'answer') return [];
  return [
    {
      opId: newId(),
      key: entry.key,
      value: entry.result.value,
      baseOpId: card.answers.find((one) => one.key === entry.key)?.opId ?? null,
      deviceId: device,
      deviceAt: new Date().toISOString(),
    },
  ];
}

function Review({ card, form, pages }: { card: Card; form: FormDefinition; pages: BroughtPage[] }) {
  const w = useWords(paperWords);
  const { locale } = useLanguage();
  const draft = useDraft<PaperWork>(`paper.${card.id}`, NO_WORK);
  const write = useWrite<typeof answerQuestions>('questionnaires.answer');
  const operations = useOperations();
  const [entered, setEntered] = useState(0);
  const prepared = useMemo(() => prepareForm(form), [form]);
  const entries = listEntries(card, prepared, pages, draft.values);
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state).length;
  const [ready, look] = [count('ready'), count('look')];
  const enter = () => {
    const ops = operations(card, form, pages, draft.values);
    if (ops.length === 0) return;
    write.mutate({ questionnaireId: card.id, ops } as Parameters<typeof write.mutate>[0], {
      onSuccess: () => setEntered(ops.length),
    });
  };
  // Whatever was in doubt comes first, and stays there after it was decided: nobody loses their place.
  const first = entries.filter((entry) => entry.doubted && entry.state !== 'same' && !entry.closed);
  return (
    <div className="paper-review" onKeyDown={walk} role="presentation">
      {first.length > 0 ? (
        <section className="sheet paper-section" data-first>
          <h2>{look > 0 ? w.lookFirst(look) : w.lookedAt}</h2>
          {look > 0 ? <p className="paper-keys">{w.keys}</p> : null}
          {first.map((entry) => (
            <EntryView key={entry.key} entry={entry} card={card} work={draft.values} change={draft.set} />
          ))}
        </section>
      ) : null}
      {form.sections.map((section) => {
        const own = entries.filter((entry) => entry.section === section.kind && !first.includes(entry));
        if (own.length === 0) return null;
        return (
          <section key={section.kind} className="sheet paper-section">
            <h2>{section.title[locale]}</h2>
            {own.map((entry) => (
              <EntryView key={entry.key} entry={entry} card={card} work={draft.values} change={draft.set} />
            ))}
            {section.kind === 'criteria' ? <Claims pages={pages} /> : null}
          </section>
        );
      })}
      <Notes pages={pages} />
      {write.error ? <Problem problem={write.error} /> : null}
      <div className="paper-bar">
        <div role="status">
          <Text fw={600}>{entered > 0 && ready === 0 ? w.entered(entered) : w.ready(ready)}</Text>
          <Text className="muted" fz="sm">
            {[look > 0 ? w.look(look) : null, count('same') > 0 ? w.alreadyIn(count('same')) : null]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs">
          {look > 0 ? (
            <Button variant="default" onClick={showDoubt}>
              {w.showDoubt}
            </Button>
          ) : null}
          <Button disabled={ready === 0} loading={write.isPending} onClick={enter}>
            {w.enter}
          </Button>
        </Group>
      </div>
    </div>
  );
}

const showDoubt = () => focusDoubt(listDoubts()[0]);

const areasOf = (pages: readonly BroughtPage[], field: string) =>
  pages.flatMap((page) => page.areas.filter((area) => area.field === field).map((area) => ({ page, area })));

/** Claims are written up one by one on the screen, where each gets its place and date (M9.2). */
function Claims({ pages }: { pages: BroughtPage[] }) {
  const w = useWords(paperWords);
  return areasOf(pages, 'claims').map(({ page, area }) => (
    <div key={page.id} className="paper-entry">
      <Crop page={page} rect={area} label={w.claims} />
      <Text>{w.claimsHint}</Text>
    </div>
  ));
}

function Notes({ pages }: { pages: BroughtPage[] }) {
  const w = useWords(paperWords);
  const found = areasOf(pages, 'notes');
  if (found.length === 0) return null;
  return (
    <section className="sheet paper-section">
      <h2>{w.notes}</h2>
      {found.map(({ page, area }) => (
        <Crop key={page.id} page={page} rect={area} label={w.notes} />
      ))}
    </section>
  );
}
