// Texts of «Причины и места», the lists claims are coded by.
import { defineWords, plural, pluralEn } from '#kernel/words.ts';

export const codeListWords = defineWords({
  ru: {
    title: 'Причины и места',
    lead: 'Два уровня: группа и пункт. По этим спискам замечания складываются в анализ.',
    kinds: { cause: 'Причины', place: 'Места' },
    version: (version: number, day: string, who: string | null) =>
      `Версия ${version} от ${day}${who ? `, ${who}` : ''}`,
    none: 'Ещё не опубликовано',
    group: 'Название группы',
    entry: 'Название пункта',
    english: 'По-английски',
    code: 'Код',
    addGroup: 'Добавить группу',
    addEntry: 'Добавить пункт',
    retire: 'Больше не выбирать',
    bring: 'Снова выбирать',
    remove: 'Убрать',
    used: (count: number) =>
      count === 0 ? 'не встречалась' : plural(count, 'замечание', 'замечания', 'замечаний'),
    publish: 'Опубликовать новую версию',
    drop: 'Отменить правку',
    published: (version: number) => `Опубликована версия ${version}`,
    suggested: 'Начать с готового списка',
    emptyText: 'Опишите, какие бывают причины и где они возникают: тогда узкие места видны сами.',
  },
  en: {
    title: 'Causes and places',
    lead: 'Two levels: a group and its entries. The analysis adds claims up by these lists.',
    kinds: { cause: 'Causes', place: 'Places' },
    version: (version: number, day: string, who: string | null) =>
      `Version ${version} of ${day}${who ? `, ${who}` : ''}`,
    none: 'Not published yet',
    group: 'Name of the group',
    entry: 'Name of the entry',
    english: 'In English',
    code: 'Code',
    addGroup: 'Add a group',
    addEntry: 'Add an entry',
    retire: 'Choose no more',
    bring: 'Choose again',
    remove: 'Remove',
    used: (count: number) => (count === 0 ? 'not used yet' : pluralEn(count, 'claim', 'claims')),
    publish: 'Publish a new version',
    drop: 'Drop the changes',
    published: (version: number) => `Version ${version} is published`,
    suggested: 'Begin with a ready list',
    emptyText: 'Describe which causes there are and where they arise: then bottlenecks show by themselves.',
  },
});
