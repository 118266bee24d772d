// One case: what it waits for, what the reader can do about it, and everything known of it.
import { ActionIcon, Alert, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { WORD_STAGES } from '../shapes/case.ts';
import type { getCase } from '../shapes/contracts/register.ts';
import type { CaseCard } from '../shapes/register.ts';
import type { ReplyView } from '../shapes/reply.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';
import { measureWords } from '../words/measures.ts';
import { registerWords } from '../words/screens.ts';
import { Answers } from './answers.tsx';
import { AskClient } from './ask-client.tsx';
import { CaseMark } from './case-mark.tsx';
import { ClaimList } from './claim-list.tsx';
import { Clocks } from './clocks.tsx';
import { awaitsReceipt, Copies } from './copies.tsx';
import { Diagnose } from './diagnose.tsx';
import { Due } from './due.tsx';
import { Files } from './files.tsx';
import { History } from './history.tsx';
import { Measurements } from './measurements.tsx';
import { PlanWork } from './plan-work.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { ReplyHistory, ReplyTasks } from './replies.tsx';
import { Section } from './section.tsx';
import { SeverityLine } from './severity.tsx';
import { CauseGone, StandingAside, StepsAside } from './side-exits.tsx';
import { WorkItem } from './work-item.tsx';

export function CasePanel({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const w = useWords(registerWords);
  const card = useRead<typeof getCase>('quality.get', { caseId }, { refetchMs: 60_000 });
  return (
    <Stack gap="md" pos="relative">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={w.close}
        onClick={onClose}
        pos="absolute"
        right={0}
        top={0}
      >
        <IconX size={18} />
      </ActionIcon>
      <Loaded query={card}>{(data) => <Card key={data.id} card={data} />}</Loaded>
    </Stack>
  );
}

/** Everything about one case; shown in the register's panel and wherever a screen puts a case. */
export function Card({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const loop = useWords(loopWords);
  const measures = useWords(measureWords);
  const may = (act: string) => card.may.includes(act);
  const [heard, setHeard] = useState<ReplyView | null>(null);
  const asking = card.state === 'restored' || card.state === 'offered';
  const confirmed = (WORD_STAGES as readonly string[]).includes(card.state);
  // A «yes» that came with a complaint is read before anything is arranged.
  const doubtful =
    confirmed && card.state !== 'resumed' ? card.answers.find((one) => one.contradicts) : undefined;
  const c = useWords(caseWords);
  const copies = (
    <Section title={w.copies}>
      <Copies card={card} />
    </Section>
  );
  // The first deed of whoever holds a copy is to confirm it; afterwards it is only there to be looked up.
  const receiptFirst = awaitsReceipt(card, useMe().roles);
  return (
    <>
      <Head card={card} />
      <NextDeeds card={card} />
      <StandingAside card={card} />
      {doubtful ? (
        <Alert color="orange" title={loop.visits.contradicts}>
          {doubtful.words ? `«${doubtful.words}» ` : ''}
          {doubtful.stillWrong.length > 0
            ? `${loop.visits.stillWrong(doubtful.stillWrong.join('; '))}. `
            : ''}
          {loop.visits.callFirst}
        </Alert>
      ) : null}
      {confirmed ? (
        <Alert color="pine" title={c.states[card.state]}>
          {card.deed?.term === 'resume' ? w.resumeBooked : w.resumeText}{' '}
          {may('resume_questionnaire') ? (
            <AppLink to={`/questionnaires/${card.questionnaireId}`}>{w.resume}</AppLink>
          ) : null}
        </Alert>
      ) : null}
      <ReplyTasks
        replies={card.replies}
        maySettle={useMay()('word.record')}
        onRecord={may('client_answer') && !heard ? setHeard : undefined}
      />
      {asking && may('offer') ? <AskClient card={card} /> : null}
      {may('client_answer') ? (
        <RecordAnswer card={card} heard={heard} onHeard={() => setHeard(null)} />
      ) : null}
      {receiptFirst ? copies : null}
      <Section title={w.claims}>
        <ClaimList card={card} />
        {may('diagnose') ? <Diagnose card={card} /> : null}
      </Section>
      {card.measurements.length > 0 ? (
        <Section title={measures.title}>
          <Measurements card={card} />
        </Section>
      ) : null}
      <Section title={w.works}>
        {card.workList.length === 0 && !may('plan_work') ? <Text className="muted">{w.noWorks}</Text> : null}
        {card.workList.map((work) => (
          <WorkItem key={work.id} work={work} caseId={card.id} caseState={card.state} may={card.may} />
        ))}
        {may('plan_work') ? <PlanWork card={card} /> : null}
        <CauseGone card={card} />
      </Section>
      {card.answers.length > 0 || card.link || card.replies.length > 0 ? (
        <Section title={w.answers}>
          <Answers card={card} />
          <ReplyHistory card={card} />
        </Section>
      ) : null}
      <Section title={loop.files.title}>
        <Files card={card} />
      </Section>
      {receiptFirst ? null : copies}
      <Section title={loop.clocks.title}>
        <Clocks card={card} />
      </Section>
      <StepsAside card={card} />
      <Section title={w.history}>
        <History card={card} />
      </Section>
    </>
  );
}

/** Where this case came from and what became of it: the earlier one, the later one, the check of the effect. */
function Chain({ card }: { card: CaseCard }) {
  const loop = useWords(loopWords);
  const c = useWords(caseWords);
  return (
    <>
      {card.chain.map((one) => (
        <Text key={one.caseId} fz="sm">
          <AppLink to={`/register/${one.caseId}`}>
            {loop.chain[one.is](c.number(one.number, one.year))}
          </AppLink>
        </Text>
      ))}
      {card.effect ? (
        <Text fz="sm" fw={600} c={card.effect === 'failed' ? 'var(--alarm)' : undefined}>
          {loop.effect[card.effect]}
          {card.effectQuestionnaireId ? (
            <>
              {' · '}
              <AppLink to={`/questionnaires/${card.effectQuestionnaireId}`}>{loop.effectOpen}</AppLink>
            </>
          ) : null}
        </Text>
      ) : null}
    </>
  );
}

function Head({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  const loop = useWords(loopWords);
  const { locale } = useLanguage();
  return (
    <div>
      <Title order={2} fz={20} pr={40}>
        <AppLink to={`/clients/${card.clientId}`}>{card.clientName}</AppLink>
      </Title>
      <Group gap="sm" mt={2}>
        <Text span className="muted tabular">
          {c.number(card.number, card.year)}
        </Text>
        <CaseMark state={card.state} />
        {card.cycle > 1 ? (
          <Text span className="muted">
            {c.cycle(card.cycle)}
          </Text>
        ) : null}
      </Group>
      <Text fz="sm" className="muted" mt={2}>
        {w.curator}: {card.curatorName}
        {card.revenueAtRisk > 0 ? ` · ${loop.risk(formatMoneyShort(card.revenueAtRisk, locale))}` : ''}
      </Text>
      <SeverityLine card={card} />
      <Chain card={card} />
    </div>
  );
}

function NextDeeds({ card }: { card: CaseCard }) {
  const w = useWords(registerWords);
  const c = useWords(caseWords);
  if (card.deeds.length === 0) return null;
  return (
    <div className="sheet" style={{ padding: '10px 12px' }}>
      <Text fz="sm" className="muted">
        {w.next}
      </Text>
      {card.deeds.map((deed) => (
        <div key={`${deed.term}${deed.workId}`}>
          <Text fw={600}>{c.deeds[deed.term]}</Text>
          <Group gap="2px 12px" fz="sm">
            <Due day={deed.dueOn} late={deed.overdue} daysLate={deed.daysLate} />
            <span className="muted">{w.who(w.doers[deed.doer])}</span>
          </Group>
        </div>
      ))}
    </div>
  );
}
