// The left column: sections in the method's order, their questions, and the order among them by mouse or keyboard.
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, Fragment, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  addSection,
  idsOf,
  insertQuestion,
  moveQuestion,
} from '#features/questionnaires/rules/designer/edits.ts';
import { freeId } from '#features/questionnaires/rules/designer/make-id.ts';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import { isRequired } from '#features/questionnaires/rules/slots.ts';
import { groupTypes, newQuestion, typesFor } from '#features/questionnaires/rules/designer/new-question.ts';
import {
  type FormDefinition,
  type FormSection,
  type Question,
  type QuestionType,
  SECTION_KINDS,
  type SectionKind,
} from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { editorWords } from '#features/questionnaires/words/designer-editor.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { textIn } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import type { Designer } from './use-designer.ts';

/** What the middle column shows: the form's own texts, a section's, or one question. */
export type Place = 'form' | `section:${SectionKind}` | `question:${string}`;

interface Props {
  designer: Designer;
  place: Place;
  go: (place: Place) => void;
  /** Ids and section kinds with problems. */
  troubled: ReadonlySet<string>;
  say: (text: string) => void;
}

/** Keeps the line of what is edited in sight inside the column that scrolls; the page itself stays where it is. */
function useInSight(place: Place) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = nav.current?.querySelector<HTMLElement>('[aria-current]');
    const column = nav.current?.closest<HTMLElement>('.designer-left');
    if (!line || !column) return;
    const [seen, own] = [column.getBoundingClientRect(), line.getBoundingClientRect()];
    // The heading of the section stays on top of what scrolls.
    const head = line.closest('section')?.firstElementChild?.clientHeight ?? 0;
    // While the page stands at its beginning, the foot of the column lies below the window.
    const [top, bottom] = [seen.top + head, Math.min(seen.bottom, window.innerHeight)];
    if (own.top < top) column.scrollTop -= top - own.top;
    else if (own.bottom > bottom && bottom > top) column.scrollTop += own.bottom - bottom + 8;
  }, [place]);
  return nav;
}

export function Outline(props: Props) {
  const w = useWords(designerWords);
  const { sections: names } = useWords(fillWords);
  const { designer, place, go } = props;
  const { form } = designer;
  const nav = useInSight(place);
  const numbers = useMemo(() => numberQuestions(form), [form]);
  const missing = SECTION_KINDS.filter((kind) => !form.sections.some((section) => section.kind === kind));
  return (
    <nav ref={nav} aria-label={w.outline} className="designer-outline">
      <UnstyledButton
        className="designer-line"
        aria-current={place === 'form' || undefined}
        onClick={() => go('form')}
      >
        {w.formTexts}
      </UnstyledButton>
      {form.sections.map((section) => (
        <SectionOutline key={section.kind} section={section} numbers={numbers} {...props} />
      ))}
      {missing.map((kind) => (
        <UnstyledButton
          key={kind}
          className="designer-line designer-missing"
          onClick={() =>
            designer.edit((old) => addSection(old, { kind, title: { ru: '', en: '' }, questions: [] }))
          }
        >
          {w.addSection}: {names[kind]}
        </UnstyledButton>
      ))}
      <p className="designer-hint">{w.dragHint}</p>
    </nav>
  );
}

function SectionOutline(props: Props & { section: FormSection; numbers: ReadonlyMap<string, string> }) {
  const w = useWords(designerWords);
  const { sections: names } = useWords(fillWords);
  const { locale } = useLanguage();
  const { section, designer, place, go, troubled, say } = props;
  const { kind, questions } = section;
  const list = useRef<HTMLOListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (id: string, index: number) => {
    designer.edit((form) => moveQuestion(form, id, index));
    say(w.moved(index + 1, questions.length));
  };
  const press = (event: KeyboardEvent, index: number, id: string) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = index + by;
    if (by === 0 || next < 0 || next >= questions.length) return;
    event.preventDefault();
    if (event.altKey) move(id, next);
    const focus = () => list.current?.querySelectorAll('button')[next]?.focus();
    if (event.altKey) requestAnimationFrame(focus);
    else focus();
  };
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault();
    setOver(null);
    const id = event.dataTransfer.getData('text/plain');
    const from = questions.findIndex((one) => one.id === id);
    if (from >= 0 && from !== index) move(id, index);
  };
  return (
    <section>
      <div className="designer-section-head">
        <UnstyledButton
          className="designer-line designer-section"
          aria-current={place === `section:${kind}` || undefined}
          data-troubled={troubled.has(kind) || undefined}
          onClick={() => go(`section:${kind}`)}
        >
          {textIn(section.title, locale) || names[kind]}
        </UnstyledButton>
        <AddQuestion section={section} designer={designer} go={go} />
      </div>
      <ol ref={list}>
        {questions.map((question, index) => (
          <li
            key={question.id}
            data-over={over === index || undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', question.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(index);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, index)}
          >
            <QuestionLine
              question={question}
              number={props.numbers.get(question.id)}
              current={place === `question:${question.id}`}
              troubled={troubled.has(question.id)}
              onOpen={() => go(`question:${question.id}`)}
              onKeyDown={(event) => press(event, index, question.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionLine(props: {
  question: Question;
  /** On the sheet. */
  number: string | undefined;
  current: boolean;
  troubled: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const w = useWords(designerWords);
  const { types } = useWords(editorWords);
  const { locale } = useLanguage();
  const { question } = props;
  const { minutes } = question;
  return (
    <UnstyledButton
      className="designer-line designer-question"
      aria-current={props.current || undefined}
      data-troubled={props.troubled || undefined}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <span className="designer-question-number tabular">{props.number}</span>
      <span className="designer-question-text">{textIn(question.text, locale) || w.noText}</span>
      <span className="designer-question-facts">
        {types[question.type]}
        {isRequired(question) ? ` · ${w.required}` : ''}
        {question.when ? ` · ${w.conditional}` : ''}
        {minutes ? <span className="tabular"> · {minutes}′</span> : null}
      </span>
    </UnstyledButton>
  );
}

function AddQuestion(props: { section: FormSection; designer: Designer; go: (place: Place) => void }) {
  const w = useWords(designerWords);
  const { types, typeGroups } = useWords(editorWords);
  const { sections: names } = useWords(fillWords);
  const { locale } = useLanguage();
  const { section, designer, go } = props;
  const wide = useMediaQuery('(min-width: 75em)', true);
  const add = (type: QuestionType) => {
    const taken = new Set([...idsOf(designer.form), ...designer.design.publishedIds]);
    const id = freeId('question', taken);
    designer.edit((form: FormDefinition) => insertQuestion(form, section.kind, newQuestion(type, id)));
    go(`question:${id}`);
  };
  return (
    <Menu position={wide ? 'right-start' : 'bottom-end'} shadow="md" width={380} loop={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={w.addTo(textIn(section.title, locale) || names[section.kind])}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className="designer-types">
        {groupTypes(typesFor(section.kind, section.questions)).map(([group, members]) => (
          <Fragment key={group}>
            <Menu.Label>{typeGroups[group]}</Menu.Label>
            {members.map((type) => (
              <Menu.Item key={type} onClick={() => add(type)}>
                {types[type]}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
