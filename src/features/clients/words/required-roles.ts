import { defineWords } from '#kernel/words.ts';

export const requiredWords = defineWords({
  ru: {
    label: 'Какие роли должны быть известны, по сегментам',
    role: 'Роль',
    segments: { a: 'A', b: 'B', c: 'C', none: 'без сегмента' },
    needed: (role: string, segment: string) => `${role}: нужно знать, сегмент ${segment}`,
    hint: 'Клиент, где в нужной роли никто не известен, виден на карточке и в числе «Не знаем нужных людей».',
  },
  en: {
    label: 'Which roles must be known, by segment',
    role: 'Role',
    segments: { a: 'A', b: 'B', c: 'C', none: 'no segment' },
    needed: (role: string, segment: string) => `${role}: must be known, segment ${segment}`,
    hint: 'A client where nobody is known for a needed role shows on its card and in “Needed persons unknown”.',
  },
});
