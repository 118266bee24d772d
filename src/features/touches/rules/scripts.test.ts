import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/refusal.ts';
import { BLOCK_KINDS, type ScriptBlock, type ScriptValues } from '../shapes/script.ts';
import { READY_SCRIPTS } from '../shapes/scripts/ready-scripts.ts';
import { declineAddress, declineFullName } from '#features/clients/rules/declension.ts';
import { purposeOf, sideOf } from './script-choice.ts';
import { fillScript, findFaults, requireScript, splitWritten } from './script-text.ts';

const ilyich = { lastName: 'Ветров', firstName: 'Олег', patronymic: 'Ильич' };
const values: ScriptValues = {
  person: {
    address: declineAddress(ilyich, null).forms,
    name: declineFullName(ilyich).forms,
    post: 'Директор',
    gender: 'male',
  },
  me: {
    name: declineFullName({ lastName: 'Лебедева', firstName: 'Анна', patronymic: '' }).forms,
    gender: 'female',
  },
  company: 'Северный контур',
  client: 'ООО «Ромашка»',
  product: null,
};
const read = (text: string, filled: ScriptValues = values) =>
  fillScript(text, filled)
    .map((piece) => (piece.kind === 'missing' ? `[${piece.text}]` : piece.text))
    .join('');
const faultsOf = (text: string) => findFaults(text).map(({ code, place }) => `${code} ${place}`);

describe('M7.1 scripts speak in the right forms', () => {
  test('each name stands in the case the sentence asks for, companies as they are', () => {
    expect(read('Соедините с {person.address:instrumental}, {client}.')).toBe(
      'Соедините с Олегом Ильичом, ООО «Ромашка».',
    );
    expect(read('Передайте {person.name:dative} от {me:genitive}')).toBe(
      'Передайте Ветрову Олегу Ильичу от Лебедевой Анны',
    );
  });

  test('a woman is glad as a woman; of whom nobody knows, both forms stand', () => {
    expect(read('{me.gender:Рад|Рада}')).toBe('Рада');
    expect(read('{me.gender:Рад|Рада}', { ...values, me: { ...values.me, gender: null } })).toBe('Рад/Рада');
  });

  test('what nobody knows is left open and named, and never read out as nothing', () => {
    expect(read('Вы покупаете {product}')).toBe('Вы покупаете [product]');
    expect(read('{person.address}!', { ...values, person: null })).toBe('[person.address]!');
  });

  test('an unknown place, an unknown case and a company in a case are refused when saving', () => {
    expect(
      faultsOf('{persona.address} {person.address:dativ} {company:dative} {me.gender:рад} {недописано'),
    ).toEqual([
      'script_place_unknown {persona.address}',
      'script_case_unknown {person.address:dativ}',
      'script_not_bent {company:dative}',
      'script_gender_choice {me.gender:рад}',
      'script_brace_alone {недописано',
    ]);
  });

  test('a script that greets nobody, or answers nobody knows what, is refused', () => {
    const code = (blocks: ScriptBlock[]) => {
      try {
        requireScript(blocks);
        return 'fits';
      } catch (error) {
        return (error as Refusal).code;
      }
    };
    expect(code([{ kind: 'objection', title: 'Некогда', text: 'Понимаю' }])).toBe('script_says_nothing');
    const greeting = { kind: 'greeting', title: '', text: 'Здравствуйте' } as const;
    expect(code([greeting, { kind: 'objection', title: '', text: 'Понимаю' }])).toBe(
      'script_objection_untitled',
    );
    expect(code([greeting])).toBe('fits');
  });

  test('every script that comes with the product can be read out, and both languages have the same', () => {
    for (const { code, blocks } of READY_SCRIPTS) {
      expect(() => requireScript(blocks), code).not.toThrow();
      expect(blocks.map(({ text }) => read(text)).join(''), code).not.toMatch(/\[(?!product)|\{|\}/);
    }
    const plan = (locale: string) =>
      READY_SCRIPTS.filter((one) => one.locale === locale).map(({ purpose, inUse, blocks }) => ({
        purpose,
        inUse,
        kinds: blocks.map(({ kind }) => kind),
      }));
    expect(plan('ru')).toEqual(plan('en'));
    expect(new Set(READY_SCRIPTS.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).size).toBe(
      BLOCK_KINDS.length,
    );
  });

  test('what is written splits into words and places without losing a letter; a place nobody could fill stays as typed', () => {
    expect(splitWritten('Для {person.address:dative} {persona}!')).toEqual([
      { kind: 'plain', text: 'Для ' },
      { kind: 'place', text: '{person.address:dative}', name: 'person.address', more: 'dative' },
      { kind: 'plain', text: ' ' },
      { kind: 'plain', text: '{persona}' },
      { kind: 'plain', text: '!' },
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          splitWritten(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('whatever is typed, filling neither fails nor loses a letter outside the places', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const plain = (text: string) => text.replace(/[{}]/g, '');
        expect(read(`${plain(before)}{company}${plain(after)}`)).toBe(
          `${plain(before)}Северный контур${plain(after)}`,
        );
        expect(() => findFaults(`${before}{${after}}`)).not.toThrow();
      }),
    );
  });
});

describe('M7.4 two scripts compared', () => {
  test('one client hears one script, and the halves are about equal', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.array(fc.uuid(), { minLength: 400, maxLength: 400 }), (trial, clients) => {
        const a = clients.filter((client) => sideOf(trial, client) === 'a').length;
        expect(a).toBeGreaterThan(130);
        expect(a).toBeLessThan(270);
        expect(clients.map((client) => sideOf(trial, client))).toEqual(
          clients.map((client) => sideOf(trial, client)),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('the next comparison shuffles anew', () => {
    const clients = Array.from({ length: 400 }, (_, index) => `client-${index}`);
    const same = clients.filter((client) => sideOf('one', client) === sideOf('two', client)).length;
    expect(same).toBeGreaterThan(130);
    expect(same).toBeLessThan(270);
  });

  test('a restored case and a resumption have scripts of their own', () => {
    expect([
      purposeOf('ask_client'),
      purposeOf('arrange_resumption'),
      purposeOf('try_again'),
      purposeOf(null),
    ]).toEqual(['restored', 'resumption', 'first_meeting', 'first_meeting']);
  });
});
