// What the owner of a work does with it: start, mark done in words, take the mark back;
// and how whoever planned it by mistake cancels it.
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import { NumberField } from '#ui/kit/number-field.tsx';
import { type CaseState, OVER_STAGES, WORD_STAGES } from '../shapes/case.ts';
import type { cancelWork, restoreWork, startWork, takeBackWork } from '../shapes/contracts/service.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { measureWords } from '../words/measures.ts';
import { registerWords } from '../words/screens.ts';
import { ReplanForm } from './replan-work.tsx';
import { WordsForm } from './words-form.tsx';

type Deed = 'cancel' | 'replan' | 'restore' | 'start' | 'take-back';

/** As much of a work as its deeds need. */
type Work = Pick<CaseCard['workList'][number], 'id' | 'state' | 'dueOn' | 'failing' | 'needsNewDate'> & {
  ownerId?: string | null;
};

const SAID: readonly CaseState[] = [...WORD_STAGES, ...OVER_STAGES];

/** The case a work may be cancelled for, and whether others share the work. */
interface Cancelling {
  caseId: string;
  shared: boolean;
}

/** What can be done about a work now, the deed one expects first. */
function deedsOf(work: Work, caseStates: readonly CaseState[], plans: boolean): Deed[] {
  const over = caseStates.every((state) => SAID.includes(state));
  if (work.state === 'done') return over ? [] : ['take-back'];
  // While the client is asked nothing is mended: a mark taken back asks for the work again.
  if (over || caseStates.every((state) => state === 'offered' || state === 'waiting_client')) return [];
  const deeds: Deed[] = work.state === 'planned' ? ['restore', 'start'] : ['restore'];
  if (!plans) return deeds;
  return work.needsNewDate ? ['replan', ...deeds] : [...deeds, 'replan'];
}

/** One row of equal buttons, of which only the expected deed stands out; its form takes the row's place. */
export function WorkDeeds(props: {
  work: Work;
  /** Of every client the work is for. */
  caseStates: readonly CaseState[];
  plans?: boolean;
  cancels?: Cancelling | null;
}) {
  const { work, caseStates } = props;
  const w = useWords(registerWords);
  const loop = useWords(loopWords);
  const measures = useWords(measureWords);
  const [form, setForm] = useState<Deed | null>(null);
  const start = useWrite<typeof startWork>('quality.start-work');
  const close = () => setForm(null);
  if (form === 'restore') return <RestoreForm workId={work.id} onDone={close} />;
  if (form === 'take-back') return <TakeBackForm workId={work.id} onDone={close} />;
  if (form === 'replan') return <ReplanForm work={work} onDone={close} />;
  const { cancels = null } = props;
  const { failing } = work;
  const { locale } = useLanguage();
  if (form === 'cancel' && cancels) return <CancelForm workId={work.id} {...cancels} onDone={close} />;
  const deeds = deedsOf(work, caseStates, props.plans ?? false);
  if (cancels && work.state !== 'done') deeds.push('cancel');
  if (deeds.length === 0) return null;
  const barred = failing.length > 0 && deeds.includes('restore');
  const labels = {
    cancel: cancels?.shared ? loop.cancel.leave : loop.cancel.open,
    replan: w.replan,
    restore: w.restore,
    start: w.start,
    'take-back': w.takeBack,
  };
  return (
    <>
      <Group gap="xs" mt={2}>
        {deeds.map((deed, at) => (
          <Button
            key={deed}
            variant={lookOf(deed, at)}
            disabled={deed === 'restore' && barred}
            loading={deed === 'start' && start.isPending}
            onClick={() => (deed === 'start' ? start.mutate({ workId: work.id }) : setForm(deed))}
          >
            {labels[deed]}
          </Button>
        ))}
      </Group>
      {barred ? <Text fz="sm">{measures.bars(failing.map((title) => title[locale]).join(', '))}</Text> : null}
      {start.error ? <Problem problem={start.error} /> : null}
    </>
  );
}

function lookOf(deed: Deed, at: number): 'default' | 'filled' | 'subtle' {
  if (deed === 'cancel') return 'subtle';
  return at === 0 && deed !== 'take-back' ? 'filled' : 'default';
}

function RestoreForm({ workId, onDone }: { workId: string; onDone: () => void }) {
  const w = useWords(registerWords);
  const loop = useWords(loopWords);
  const more = useDraft(`restore-more.${workId}`, { provisional: false, roubles: null as number | null });
  const { provisional, roubles } = more.values;
  const restore = useWrite<typeof restoreWork>('quality.restore-work');
  const cost = roubles === null ? null : Math.round(roubles * 100);
  return (
    <WordsForm
      draft={`restore.${workId}`}
      label={w.restoreWhat}
      hint={w.restoreHint}
      submit={w.restore}
      pending={restore.isPending}
      problem={restore.error}
      onCancel={onDone}
      onSubmit={(result, after) =>
        restore.mutate(
          { workId, result, provisional, cost },
          {
            onSuccess: () => {
              more.clear();
              after();
            },
          },
        )
      }
    >
      <Checkbox
        label={loop.provisional}
        description={loop.provisionalHint}
        checked={provisional}
        onChange={(event) => more.set({ provisional: event.currentTarget.checked })}
      />
      <NumberField
        label={loop.cost}
        min={0}
        max={1e12}
        decimalScale={2}
        thousandSeparator=" "
        hideControls
        w={200}
        value={roubles}
        onChange={(amount) => more.set({ roubles: amount })}
      />
    </WordsForm>
  );
}

function TakeBackForm({ workId, onDone }: { workId: string; onDone: () => void }) {
  const w = useWords(registerWords);
  const takeBack = useWrite<typeof takeBackWork>('quality.take-back-work');
  return (
    <WordsForm
      draft={`take-back.${workId}`}
      label={w.takeBackWhy}
      submit={w.takeBack}
      pending={takeBack.isPending}
      problem={takeBack.error}
      onCancel={onDone}
      onSubmit={(reason, after) => takeBack.mutate({ workId, reason }, { onSuccess: after })}
    />
  );
}

function CancelForm(props: Cancelling & { workId: string; onDone: () => void }) {
  const { workId, caseId, shared, onDone } = props;
  const { cancel: w } = useWords(loopWords);
  const cancel = useWrite<typeof cancelWork>('quality.cancel-work');
  return (
    <WordsForm
      draft={`cancel-work.${caseId}.${workId}`}
      label={shared ? w.leaveWhy : w.why}
      hint={shared ? w.leaveHint : w.hint}
      submit={shared ? w.leave : w.open}
      back={w.keep}
      pending={cancel.isPending}
      problem={cancel.error}
      onCancel={onDone}
      onSubmit={(reason, after) => cancel.mutate({ caseId, workId, reason }, { onSuccess: after })}
    />
  );
}
