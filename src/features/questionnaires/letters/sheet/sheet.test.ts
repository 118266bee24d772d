import { describe, expect, it } from 'vitest';
import { peopleWords } from '#features/clients/words/people.ts';
import { findCode } from '#features/questionnaires/data/paper/photo.ts';
import {
  BODY_BOTTOM,
  BOX_FRAME,
  BOX_SIZE,
  CODE_CORNERS,
  COLUMN,
  PAGE,
} from '#features/questionnaires/rules/paper/page-geometry.ts';
import { numberQuestions } from '#features/questionnaires/rules/paper/number-questions.ts';
import { isRequired } from '#features/questionnaires/rules/slots.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { READY_FORMS } from '#features/questionnaires/shapes/forms/ready-forms.ts';
import { sheetWords } from '#features/questionnaires/words/paper.ts';
import { LOCALES } from '#kernel/words.ts';
import { makeLayout, printSide } from '../../../../../tests/factories/paper-photo.ts';
import { sampleForm } from '../../../../../tests/factories/questionnaire-form.ts';
import { composeSheet } from './compose.ts';
import { openMeasure } from './font-widths.ts';
import { openPress } from './press.ts';
import { trialFacts } from './trial-client.ts';

const measure = openMeasure();
const source = (definition: FormDefinition, locale: 'ru' | 'en') => ({
  number: '0123456789',
  locale,
  definition,
  facts: trialFacts(locale),
  company: 'Компания',
  client: 'Клиент',
  round: null,
  employee: null,
  day: null,
});

describe('M5.1 two sides of A4', () => {
  it.for(READY_FORMS.flatMap((form) => LOCALES.map((locale) => [form.code, locale, form] as const)))(
    'the ready form %s in %s fits two sides, with every box and line inside them',
    ([, locale, form]) => {
      const layout = composeSheet(source(form, locale), measure);
      expect(layout.problems).toEqual([]);
      expect(layout.pages).toHaveLength(2);
      for (const page of layout.pages) {
        for (const { x, y, size } of page.boxes) {
          expect(x).toBeGreaterThanOrEqual(COLUMN.left);
          expect(x + size).toBeLessThanOrEqual(PAGE.width - COLUMN.left + 0.01);
          expect(y + size).toBeLessThanOrEqual(BODY_BOTTOM + 0.5);
        }
        const places = page.boxes.map(({ x, y }) => `${x} ${y}`);
        expect(new Set(places).size).toBe(places.length);
        for (const [x, , size, bold, , words] of page.texts) {
          expect(x + measure(words, size, bold === 1), words).toBeLessThanOrEqual(PAGE.width - 7);
        }
      }
    },
  );

  it.for(
    [...READY_FORMS, sampleForm].flatMap((form) =>
      LOCALES.map((locale) => [form.code, locale, form] as const),
    ),
  )('leaves the paper around boxes bare where the reader trusts it to be: %s in %s', ([, locale, form]) => {
    for (const page of composeSheet(source(form, locale), measure).pages) {
      /** Everything printed as left, top, right, bottom. */
      const printed = [
        ...page.texts.map(([x, y, size, bold, , words]) => {
          const high = size * 0.3528;
          return [x, y - high * 0.7, x + measure(words, size, bold === 1), y + high * 0.2] as const;
        }),
        ...[...page.rules, ...page.lines].map(([x, y, wide]) => [x, y, x + wide, y] as const),
        ...page.fills.map(([x, y, wide, high]) => [x, y, x + wide, y + high] as const),
        ...page.boxes.map(({ x, y, size }) => [x, y, x + size, y + size] as const),
      ];
      for (const { x, y, size, key, mark } of page.boxes) {
        expect(size).toBe(BOX_SIZE);
        const beside = printed.filter(
          ([left, top, right, bottom]) =>
            bottom > y &&
            top < y + size &&
            ((right > x - 2.1 && right <= x) || (left >= x + size && left < x + size + 0.6)),
        );
        expect(beside, `${key} ${mark}`).toEqual([]);
      }
    }
  });

  it('prints no judgement of the people at the client, who holds the sheet in their hands', () => {
    const roles = ['opponent', 'champion', 'gatekeeper', 'decision_maker'] as const;
    for (const locale of LOCALES) {
      const facts = trialFacts(locale);
      const persons = facts.persons.map((one, at) => ({ ...one, role: roles[at % roles.length] ?? null }));
      for (const form of READY_FORMS) {
        const layout = composeSheet({ ...source(form, locale), facts: { ...facts, persons } }, measure);
        const said = layout.pages.flatMap((page) => page.texts.map((drawn) => drawn[5])).join(' ');
        for (const role of roles) expect(said).not.toContain(peopleWords[locale].roleKinds[role]);
      }
    }
  });

  it('gives every box a key and a mark of its own', () => {
    const { pages } = composeSheet(source(sampleForm, 'ru'), measure);
    const boxes = pages.flatMap((page) => page.boxes.map(({ key, mark }) => `${key} ${mark}`));
    expect(new Set(boxes).size).toBe(boxes.length);
    expect(boxes).toContain('season even');
  });

  it('grows airier where there is room, and tells by how much a form is too long', () => {
    const small = composeSheet(source(sampleForm, 'ru'), measure);
    expect(small.room).toBe(100);
    const long = structuredClone(READY_FORMS[0]) as unknown as { sections: { questions: object[] }[] };
    const more = Array.from({ length: 30 }, (_, index) => ({
      id: `more_${index}`,
      type: 'longtext',
      text: { ru: 'Что ещё Вы хотели бы сказать?', en: 'What else?' },
      print: { lines: 3 },
    }));
    long.sections[2]?.questions.push(...more);
    const over = composeSheet(source(long as unknown as FormDefinition, 'ru'), measure);
    expect(over.problems[0]?.code).toBe('sheet_overflows');
    expect(over.fill[1]).toBeGreaterThan(100);
    expect(over.pages.length).toBeGreaterThan(2);
  });

  it('tells how many lines more would fit, and as many do', () => {
    const [form] = READY_FORMS as [FormDefinition];
    const { spare } = composeSheet(source(form, 'ru'), measure);
    expect(spare).toBeGreaterThan(5);
    const withLines = (lines: number) => {
      const longer = structuredClone(form) as unknown as { sections: { questions: object[] }[] };
      const text = { ru: 'Ещё?', en: 'More?' };
      longer.sections.at(-1)?.questions.push({ id: 'more', type: 'longtext', text, print: { lines } });
      return composeSheet(source(longer as unknown as FormDefinition, 'ru'), measure);
    };
    // The question's own words take a line.
    expect(withLines(spare - 2).problems).toEqual([]);
    expect(withLines(spare + 2).problems[0]?.code).toBe('sheet_overflows');
  });

  it.for(READY_FORMS.flatMap((form) => LOCALES.map((locale) => [form.code, locale, form] as const)))(
    'says every condition with the number that stands before that question on this very sheet: %s in %s',
    ([, locale, form]) => {
      const words = composeSheet(source(form, locale), measure).pages.flatMap((page) =>
        page.texts.map((drawn) => drawn[5]),
      );
      const printed = new Set(words.map((one) => one.replace('*', '')));
      const said = words.filter((one) => /^(Если|If) .*(№|No\.)/.test(one));
      const conditional = form.sections.flatMap(({ questions }) => questions).filter(({ when }) => when);
      expect(said.length).toBe(conditional.length);
      for (const one of said) {
        const number = /(?:№|No\.)\u00a0(\d+)/.exec(one)?.[1];
        expect(number && printed.has(number), one).toBe(true);
      }
    },
  );

  it('marks what must be answered, and nothing else', () => {
    const words = composeSheet(source(sampleForm, 'ru'), measure).pages.flatMap((page) => page.texts);
    const marked = words.filter((drawn) => /^\d+\*$/.test(drawn[5])).map((drawn) => drawn[5].slice(0, -1));
    const numbers = numberQuestions(sampleForm);
    const required = sampleForm.sections.flatMap(({ questions }) => questions.filter(isRequired));
    expect(marked.toSorted()).toEqual(required.map(({ id }) => numbers.get(id)).toSorted());
  });

  it('calls a question of other clients by its words alone: its number stands nowhere on this sheet', () => {
    const asks = structuredClone(sampleForm) as unknown as { sections: { questions: object[] }[] };
    asks.sections[2]?.questions.push(
      { id: 'small', type: 'yesno', text: { ru: 'Мала ли точка?', en: 'Small?' }, segments: ['c'] },
      {
        id: 'why',
        type: 'text',
        text: { ru: 'Почему?', en: 'Why?' },
        when: { op: 'eq', question: 'small', value: true },
      },
    );
    const one = source(asks as unknown as FormDefinition, 'ru');
    const layout = composeSheet({ ...one, facts: { ...one.facts, segment: 'a' } }, measure);
    const words = layout.pages.flatMap((page) => page.texts.map((drawn) => drawn[5]));
    expect(words).toContain('Если «Мала ли точка» — да:');
    expect(words).not.toContain('Мала ли точка?');
  });

  it.for(LOCALES)(
    'prints what is chosen among all products, cut with a note when too long (%s)',
    (locale) => {
      const asks = structuredClone(sampleForm) as unknown as { sections: { questions: object[] }[] };
      const text = { ru: 'Что показать в следующий раз?', en: 'What shall we show next time?' };
      asks.sections[2]?.questions.push({ id: 'wanted', type: 'offer', among: 'products', many: true, text });
      const definition = asks as unknown as FormDefinition;
      const products = (count: number) =>
        Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `Товар ${index + 1}` }));
      const compose = (count: number) => {
        const one = source(definition, locale);
        return composeSheet({ ...one, facts: { ...one.facts, products: products(count) } }, measure);
      };
      const boxesOf = ({ pages }: ReturnType<typeof compose>) =>
        pages.flatMap((page) => page.boxes).filter(({ key }) => key === 'wanted');
      const wordsOf = ({ pages }: ReturnType<typeof compose>) =>
        pages.flatMap((page) => page.texts).map((drawn) => drawn[5]);
      const few = compose(15);
      expect(boxesOf(few).map(({ mark }) => mark)).toEqual(products(15).map(({ id }) => id));
      expect(few.problems).toEqual([]);
      const many = compose(200);
      expect(many.pages).toHaveLength(2);
      const shown = boxesOf(many).length;
      expect(shown).toBe(40);
      expect(many.problems).toEqual([{ code: 'sheet_items_cut', facts: { count: 200 - shown } }]);
      expect(wordsOf(many)).toContain(sheetWords[locale].itemsCut(160));
      // No products, no words of one's own: there is nothing to ask, on the screen as on paper.
      expect(wordsOf(compose(0))).not.toContain(text[locale]);
    },
  );

  it('a list to choose from gives way before positions and offers do', () => {
    const long = structuredClone(READY_FORMS[0]) as unknown as { sections: { questions: object[] }[] };
    const text = { ru: 'Что показать?', en: 'What shall we show?' };
    long.sections[2]?.questions.push({ id: 'wanted', type: 'offer', among: 'products', text });
    const one = source(long as unknown as FormDefinition, 'ru');
    const name = 'Товар с довольно длинным названием, строка на весь столбец';
    const products = Array.from({ length: 60 }, (_, index) => ({
      id: `p${index}`,
      name: `${name} ${index}`,
    }));
    const layout = composeSheet({ ...one, facts: { ...one.facts, products } }, measure);
    expect(layout.problems.map(({ code }) => code)).toEqual(['sheet_items_cut']);
    expect(layout.pages).toHaveLength(2);
  });

  it('prints an unknown kind of question as its words and lines to write on', () => {
    const strange = structuredClone(sampleForm) as unknown as { sections: { questions: object[] }[] };
    strange.sections[2]?.questions.push({
      id: 'new_kind',
      type: 'hologram',
      text: { ru: 'Нечто', en: 'Something' },
    });
    const { pages } = composeSheet(source(strange as unknown as FormDefinition, 'ru'), measure);
    expect(pages.flatMap((page) => page.areas).map(({ key }) => key)).toContain('new_kind');
    expect(pages.flatMap((page) => page.texts).map((text) => text[5])).toContain('Нечто');
  });

  it('sets one PDF with the sides of all sheets', () => {
    const layout = composeSheet(source(sampleForm, 'ru'), measure);
    const pdf = openPress().pdf([layout, layout, layout], { title: 'Т', author: 'А', lang: 'ru' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
  });
});

describe('what is measured is what is printed (M5.5)', () => {
  it('every frame is on the paper where the layout says, empty, and the code names its side', async () => {
    const layout = makeLayout(READY_FORMS[0] as FormDefinition, '0123456789');
    for (const page of layout.pages) {
      const printed = await printSide(page);
      const scale = printed.width / PAGE.width;
      const brightness = (x: number, y: number) =>
        printed.data[Math.floor(y * scale) * printed.width + Math.floor(x * scale)] ?? 0;
      for (const { x, y, size, mark } of page.boxes) {
        const [middle, edge] = [size / 2, BOX_FRAME / 2];
        const frame = [
          [x + middle, y + edge],
          [x + middle, y + size - edge],
          [x + edge, y + middle],
          [x + size - edge, y + middle],
        ].map(([left = 0, top = 0]) => brightness(left, top));
        expect(Math.max(...frame), mark).toBeLessThan(100);
        expect(brightness(x + middle, y + middle), mark).toBeGreaterThan(240);
      }
      const code = await findCode(printed);
      expect(code?.text).toBe(page.code);
      for (const [index, corner] of (code?.corners ?? []).entries()) {
        const expected = CODE_CORNERS[index] ?? corner;
        expect(Math.hypot(corner.x / scale - expected.x, corner.y / scale - expected.y)).toBeLessThan(0.6);
      }
    }
  }, 60_000);
});
