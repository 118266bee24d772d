// The ways beside the straight one, as they stand and as they can be begun: waiting for the client, what cannot
// be mended, claims taken back, a cause that is still there.
import { Alert, Button, Group, Menu, Stack, Text, Textarea } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { useWrite } from '#ui/data.ts';
import { useDraft } from '#ui/draft.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type {
  declareUnfixable,
  endWait,
  judgeUnfixable,
  removeCause,
  waitForClient,
  withdrawUnfixable,
} from '../shapes/contracts/service.ts';
import { WORD_STAGES } from '../shapes/case.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';
import { RecordAcceptance, RecordWithdrawal } from './record-word.tsx';
import { RemindWaiting } from './remind-waiting.tsx';
import { WordsForm } from './words-form.tsx';

/** What holds the case up now, with the deed that ends it. */
export function StandingAside({ card }: { card: CaseCard }) {
  const w = useWords(loopWords);
  return (
    <>
      {card.waitingFor ? <Waiting card={card} /> : null}
      {card.unfixable && !(WORD_STAGES as readonly string[]).includes(card.state) ? (
        <Alert color="gray" title={w.unfixable[card.unfixable.state]}>
          <Stack gap="sm">
            {card.unfixable.reason}
            {card.may.includes('withdraw_unfixable') ? <TakeBackUnfixable card={card} /> : null}
            {card.may.includes('judge_unfixable') ? <Judge card={card} /> : null}
            {card.may.includes('client_accepts') ? <RecordAcceptance card={card} /> : null}
          </Stack>
        </Alert>
      ) : null}
      {card.provisional ? <CauseStays card={card} /> : null}
    </>
  );
}

function Waiting({ card }: { card: CaseCard }) {
  const { wait: w } = useWords(loopWords);
  const { locale } = useLanguage();
  const [open, setOpen] = useState(false);
  const end = useWrite<typeof endWait>('quality.end-wait');
  return (
    <Alert color="gray" title={`${w.title} ${w.since(formatDay(card.stateSince, locale))}`}>
      <Stack gap="sm">
        {card.waitingFor}
        {open ? (
          <WordsForm
            draft={`end-wait.${card.id}`}
            label={w.endWords}
            submit={w.end}
            pending={end.isPending}
            problem={end.error}
            onCancel={() => setOpen(false)}
            onSubmit={(words, after) => end.mutate({ caseId: card.id, words }, { onSuccess: after })}
          />
        ) : card.may.includes('end_wait') ? (
          <Button onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
            {w.end}
          </Button>
        ) : null}
        {card.may.includes('remind_waiting') && !open ? <RemindWaiting card={card} /> : null}
      </Stack>
    </Alert>
  );
}

function TakeBackUnfixable({ card }: { card: CaseCard }) {
  const { unfixable: w } = useWords(loopWords);
  const [open, setOpen] = useState(false);
  const takeBack = useWrite<typeof withdrawUnfixable>('quality.withdraw-unfixable');
  if (!open) {
    return (
      <Button variant="default" onClick={() => setOpen(true)} style={{ alignSelf: 'flex-start' }}>
        {w.takeBack}
      </Button>
    );
  }
  return (
    <WordsForm
      draft={`withdraw-unfixable.${card.id}`}
      label={w.takeBackWords}
      submit={w.takeBack}
      pending={takeBack.isPending}
      problem={takeBack.error}
      onCancel={() => setOpen(false)}
      onSubmit={(words, after) => takeBack.mutate({ caseId: card.id, words }, { onSuccess: after })}
    />
  );
}

function Judge({ card }: { card: CaseCard }) {
  const { unfixable: w } = useWords(loopWords);
  const draft = useDraft(`judge-unfixable.${card.id}`, { words: '' });
  const { words } = draft.values;
  const judge = useWrite<typeof judgeUnfixable>('quality.judge-unfixable');
  const decide = (approve: boolean) =>
    judge.mutate({ caseId: card.id, approve, words }, { onSuccess: () => draft.clear() });
  return (
    <Stack gap="xs">
      <Textarea
        label={w.words}
        description={w.wordsHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => draft.set({ words: event.currentTarget.value })}
      />
      {judge.error ? <Problem problem={judge.error} /> : null}
      <Group gap="xs">
        <Button variant="default" loading={judge.isPending} onClick={() => decide(true)}>
          {w.approve}
        </Button>
        <Button loading={judge.isPending} disabled={words.trim() === ''} onClick={() => decide(false)}>
          {w.reject}
        </Button>
      </Group>
    </Stack>
  );
}

function CauseStays({ card }: { card: CaseCard }) {
  const { causeGone: w } = useWords(loopWords);
  const [open, setOpen] = useState(false);
  const remove = useWrite<typeof removeCause>('quality.remove-cause');
  return (
    <Alert color="gray" title={w.title}>
      {open ? (
        <WordsForm
          draft={`remove-cause.${card.id}`}
          label={w.what}
          submit={w.submit}
          pending={remove.isPending}
          problem={remove.error}
          onCancel={() => setOpen(false)}
          onSubmit={(done, after) => remove.mutate({ caseId: card.id, done }, { onSuccess: after })}
        />
      ) : card.may.includes('remove_cause') ? (
        <Button variant="default" onClick={() => setOpen(true)}>
          {w.open}
        </Button>
      ) : null}
    </Alert>
  );
}

type Aside = 'wait' | 'unfixable' | 'withdraw';

/** The steps aside that can be begun now, folded away: the straight way is the rule. */
export function StepsAside({ card }: { card: CaseCard }) {
  const w = useWords(loopWords);
  const [open, setOpen] = useState<Aside | null>(null);
  const close = () => setOpen(null);
  if (open === 'wait') return <WaitForm card={card} onDone={close} />;
  if (open === 'unfixable') return <DeclareForm card={card} onDone={close} />;
  if (open === 'withdraw') return <RecordWithdrawal card={card} onDone={close} />;
  const can: Record<Aside, boolean> = {
    wait: card.may.includes('wait_for_client'),
    unfixable: card.may.includes('declare_unfixable'),
    withdraw: card.may.includes('client_withdraws'),
  };
  if (!Object.values(can).some(Boolean)) return null;
  const labels = { wait: w.wait.open, unfixable: w.unfixable.open, withdraw: w.withdraw.open };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconDots size={18} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
        >
          {w.more}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(can) as Aside[])
          .filter((aside) => can[aside])
          .map((aside) => (
            <Menu.Item key={aside} onClick={() => setOpen(aside)}>
              {labels[aside]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function WaitForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { wait: w } = useWords(loopWords);
  const wait = useWrite<typeof waitForClient>('quality.wait-for-client');
  return (
    <div className="sheet" style={{ padding: 12 }}>
      <WordsForm
        draft={`wait.${card.id}`}
        label={w.what}
        hint={w.hint}
        submit={w.submit}
        pending={wait.isPending}
        problem={wait.error}
        onCancel={onDone}
        onSubmit={(what, after) => wait.mutate({ caseId: card.id, what }, { onSuccess: after })}
      />
    </div>
  );
}

function DeclareForm({ card, onDone }: { card: CaseCard; onDone: () => void }) {
  const { unfixable: w } = useWords(loopWords);
  const declare = useWrite<typeof declareUnfixable>('quality.declare-unfixable');
  return (
    <div className="sheet" style={{ padding: 12 }}>
      <WordsForm
        draft={`unfixable.${card.id}`}
        label={w.reason}
        hint={w.hint}
        submit={w.submit}
        pending={declare.isPending}
        problem={declare.error}
        onCancel={onDone}
        onSubmit={(reason, after) => declare.mutate({ caseId: card.id, reason }, { onSuccess: after })}
      />
    </div>
  );
}

/** When the cause was removed, once it was. */
export function CauseGone({ card }: { card: CaseCard }) {
  const { causeGone: w } = useWords(loopWords);
  const { locale, timeZone } = useLanguage();
  if (!card.causeRemovedAt) return null;
  return (
    <Text fz="sm" className="muted">
      {w.at(formatDay(dayAt(card.causeRemovedAt, timeZone), locale))}
    </Text>
  );
}
