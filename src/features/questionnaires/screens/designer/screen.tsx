import './designer.css';
import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory, IconPlayerPlay } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { findQuestion } from '#features/questionnaires/rules/designer/edits.ts';
import type {
  FormDesign,
  formTiming,
  getDesign,
} from '#features/questionnaires/shapes/contracts/designer.ts';
import type { SectionKind } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { textIn } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { usePathParams, useUrlState } from '#ui/navigation.ts';
import { BudgetBar } from './budget-bar.tsx';
import { ConflictBar } from './conflict.tsx';
import { FormSettings, SectionSettings } from './form-settings.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { Outline, type Place } from './outline.tsx';
import { PrintPreview } from './print-preview.tsx';
import { countedProblems, ProblemsPanel } from './problems-panel.tsx';
import { Discard, Publish } from './publish.tsx';
import { QuestionEditor, type RealTime } from './question-editor.tsx';
import { TryOut } from './try-out.tsx';
import { type Designer, useDesigner } from './use-designer.ts';

/** /forms/$formId: one form on the desk; the id is the form's code. */
export function Screen() {
  const { formId = '' } = usePathParams();
  const design = useRead<typeof getDesign>('questionnaires.form-design', { code: formId });
  // A published version or a draft thrown away begins the desk anew.
  const [turn, setTurn] = useState(0);
  return (
    <Loaded query={design}>
      {(data) =>
        data.code === formId ? (
          <Desk key={`${data.code}.${turn}`} design={data} restart={() => setTurn((old) => old + 1)} />
        ) : null
      }
    </Loaded>
  );
}

const NO_TIMES: { questionId: string; minutes: number; interviews: number }[] = [];

function Desk({ design, restart }: { design: FormDesign; restart: () => void }) {
  const designer = useDesigner(design);
  const { locale } = useLanguage();
  const { form, problems } = designer;
  const [place, go] = usePlace(designer);
  const [side, setSide] = useState<'print' | 'problems'>('print');
  const [said, say] = useState('');
  const timing = useRead<typeof formTiming>('questionnaires.form-timing', { code: design.code });
  const rows = timing.data?.rows ?? NO_TIMES;
  const real = useMemo<ReadonlyMap<string, RealTime>>(
    () => new Map(rows.map(({ questionId, ...time }) => [questionId, time])),
    [rows],
  );
  const troubled = useMemo(
    () => new Set(countedProblems(problems).flatMap(({ at }) => (at === null ? [] : [at]))),
    [problems],
  );
  const title = textIn(form.title, locale) || form.code;
  useEffect(() => {
    document.title = `${title} · Рядом`;
  }, [title]);
  useUndoKeys(designer);
  const removed = useRemoved(designer);
  return (
    <div className="designer">
      <Head
        designer={designer}
        title={title}
        real={real}
        toProblems={() => setSide('problems')}
        restart={restart}
      />
      <ConflictBar designer={designer} />
      <div className="designer-columns">
        <div className="designer-left">
          <Outline designer={designer} place={place} go={go} troubled={troubled} say={say} />
        </div>
        <div className="designer-middle sheet">
          <Middle designer={designer} place={place} go={go} removed={removed} real={real} />
        </div>
        <Side designer={designer} side={side} setSide={setSide} go={go} />
      </div>
      <div role="status" className="designer-away">
        {said}
      </div>
    </div>
  );
}

/** What is edited lives in the address, so that it survives a reload and can be sent to a colleague. */
function usePlace({ form }: Designer): [Place, (place: Place) => void] {
  const [url, setUrl] = useUrlState();
  const wanted = (url['at'] ?? '') as Place;
  const first = form.sections.find((section) => section.questions.length > 0)?.questions[0]?.id;
  const known = wanted.startsWith('question:')
    ? findQuestion(form, wanted.slice('question:'.length)) !== null
    : wanted === 'form' || form.sections.some((section) => wanted === `section:${section.kind}`);
  const place = known ? wanted : first ? (`question:${first}` as const) : 'form';
  return [place, (next) => setUrl({ at: next })];
}

function useUndoKeys({ undo, redo }: Designer): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const forth = (key === 'z' && event.shiftKey) || key === 'y';
      if (!forth && key !== 'z' && key !== 'я') return;
      event.preventDefault();
      if (forth) redo();
      else undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}

/** Says that a question is gone, with the way back for a dozen seconds. */
function useRemoved({ undo }: Designer): () => void {
  const w = useWords(editorWords);
  const { undo: deed } = useWords(designerWords);
  return () => {
    const id = notifications.show({ message: '', autoClose: 12_000, withBorder: true });
    const back = () => {
      notifications.hide(id);
      undo();
    };
    notifications.update({
      id,
      autoClose: 12_000,
      withBorder: true,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text fz="sm">{w.removed}</Text>
          <Button variant="light" size="compact-md" onClick={back}>
            {deed}
          </Button>
        </Group>
      ),
    });
  };
}

function Head(props: {
  designer: Designer;
  title: string;
  real: ReadonlyMap<string, RealTime>;
  toProblems: () => void;
  restart: () => void;
}) {
  const w = useWords(designerWords);
  const { designer, title, restart } = props;
  const { design, form, state } = designer;
  const [history, setHistory] = useState(false);
  const [trial, setTrial] = useState(false);
  const said = state === 'clean' ? w.state.clean(design.versions[0]?.number ?? 0) : w.state[state];
  return (
    <header className="designer-head">
      <div className="designer-title">
        <AppLink to="/forms">{w.back}</AppLink>
        <h1>{title}</h1>
        <Text fz="sm" role="status" className="muted" data-state={state}>
          {said}
        </Text>
      </div>
      <BudgetBar form={form} real={props.real} />
      <Group gap={6} className="designer-deeds">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={w.undo}
          title={`${w.undo} (Ctrl+Z)`}
          disabled={!designer.canUndo}
          onClick={designer.undo}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={w.redo}
          title={`${w.redo} (Ctrl+Shift+Z)`}
          disabled={!designer.canRedo}
          onClick={designer.redo}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
        <Button
          variant="default"
          leftSection={<IconHistory size={18} aria-hidden />}
          onClick={() => setHistory(true)}
        >
          {w.versions}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          onClick={() => setTrial(true)}
        >
          {w.tryOut}
        </Button>
        <Discard designer={designer} restart={restart} />
        <Publish designer={designer} toProblems={props.toProblems} restart={restart} />
      </Group>
      {history ? <HistoryPanel designer={designer} onClose={() => setHistory(false)} /> : null}
      {trial ? <TryOut form={form} onClose={() => setTrial(false)} /> : null}
    </header>
  );
}

function Middle(props: {
  designer: Designer;
  place: Place;
  go: (place: Place) => void;
  removed: () => void;
  real: ReadonlyMap<string, RealTime>;
}) {
  const { designer, place, go, removed, real } = props;
  if (place === 'form') return <FormSettings designer={designer} />;
  if (place.startsWith('section:')) {
    const kind = place.slice('section:'.length) as SectionKind;
    return <SectionSettings key={kind} designer={designer} kind={kind} />;
  }
  const id = place.slice('question:'.length);
  return <QuestionEditor designer={designer} id={id} go={go} removed={removed} real={real.get(id)} />;
}

function Side(props: {
  designer: Designer;
  side: 'print' | 'problems';
  setSide: (side: 'print' | 'problems') => void;
  go: (place: Place) => void;
}) {
  const w = useWords(designerWords);
  const { designer, side, setSide, go } = props;
  // The sheet may come a moment later than the letter that was typed.
  const form = useDeferredValue(designer.form);
  const { problems } = designer;
  return (
    <aside className="designer-right" aria-label={side === 'print' ? w.tabs.print : w.tabs.problems}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={`${w.tabs.print}, ${w.tabs.problems}`}
        data={[
          { value: 'print', label: w.tabs.print },
          { value: 'problems', label: w.problemsCount(countedProblems(problems).length) },
        ]}
        value={side}
        onChange={(next) => setSide(next as 'print' | 'problems')}
      />
      <div hidden={side !== 'print'}>
        <PrintPreview form={form} />
      </div>
      {side === 'problems' ? <ProblemsPanel form={designer.form} problems={problems} go={go} /> : null}
    </aside>
  );
}
