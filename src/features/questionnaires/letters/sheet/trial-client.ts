// Somebody to lay a form out for while it is being written: as many persons, positions and offers as a usual client.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import { addMonths } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

const NAMES: Record<
  Locale,
  { persons: [string, string][]; positions: string[]; offers: string[]; products: string[] }
> = {
  ru: {
    persons: [
      ['Ковалёва Анна Ивановна', 'Директор'],
      ['Дроздов Пётр Сергеевич', 'Технический директор'],
      ['Мельник Ольга Павловна', 'Главный бухгалтер'],
    ],
    positions: ['Первая позиция', 'Вторая позиция', 'Третья позиция'],
    offers: ['Новинка', 'Ещё одна новинка'],
    products: [
      'Первый товар',
      'Второй товар',
      'Третий товар',
      'Четвёртый товар',
      'Пятый товар',
      'Шестой товар',
    ],
  },
  en: {
    persons: [
      ['Anna Collins', 'Managing director'],
      ['Peter Marsh', 'Technical director'],
      ['Olivia Grant', 'Chief accountant'],
    ],
    positions: ['First position', 'Second position', 'Third position'],
    offers: ['Something new', 'Something else new'],
    products: [
      'First product',
      'Second product',
      'Third product',
      'Fourth product',
      'Fifth product',
      'Sixth product',
    ],
  },
};

const idOf = (kind: number, index: number) => `00000000-0000-4000-8000-0000000000${kind}${index}`;

/** Facts of a client who does not exist. */
export function trialFacts(locale: Locale): InterviewFacts {
  const { persons, positions, offers, products } = NAMES[locale];
  return {
    persons: persons.map(([name, post], index) => ({
      id: idOf(1, index),
      name,
      post,
      phone: '+7 912 000-00-00',
      email: 'name@client.example',
    })),
    positions: positions.map((name, index) => ({
      id: idOf(2, index),
      name,
      revenue: Array.from({ length: 12 }, (_, month) => ({
        month: addMonths('2026-01-01', month - 12),
        amount: (10 + index * 4 + month * (index - 1)) * 1_000_000,
      })),
    })),
    offers: offers.map((name, index) => ({ id: idOf(3, index), name, since: '2026-01-01' })),
    products: products.map((name, index) => ({ id: idOf(4, index), name })),
    serviceLevels: {},
    servicePoints: [],
    confirmedCriteria: [],
  };
}
