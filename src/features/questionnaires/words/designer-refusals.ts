import { defineWords, plural, pluralEn } from '#kernel/words.ts';

type Facts = Record<string, unknown>;
const said = (value: unknown) => String(value ?? '');

/** Refusals of the designer; what is wrong in a form is told beside its place. */
export const designerRefusals = defineWords({
  ru: {
    form_unknown: () => 'Такой формы нет. Вернитесь к списку форм и выберите другую.',
    form_definition_broken: () => 'Это не форма анкеты. Выберите другую основу или файл.',
    form_code_fixed: () =>
      'Код формы не меняется: по нему её находят круги. Создайте новую форму на основе этой.',
    form_ground_missing: () => 'Выберите, на основе чего сделать форму.',
    form_draft_changed: ({ by }: Facts) =>
      by
        ? `Черновик за это время сохранил другой человек: ${said(by)}. Ваш текст остался у вас: сравните и выберите, какой оставить.`
        : 'Черновика в этом виде больше нет: его опубликовали или удалили. Ваш текст остался у вас: сравните и решите, что дальше.',
    form_draft_missing: () => 'У этой формы нет черновика. Измените в ней что-нибудь, и он появится.',
    form_has_errors: ({ count }: Facts) =>
      `Форму пока нельзя опубликовать: в ней ${plural(Number(count), 'ошибка', 'ошибки', 'ошибок')}. Исправьте отмеченное и повторите.`,
    form_same_as_published: ({ number }: Facts) =>
      `Черновик ничем не отличается от версии ${said(number)}. Измените форму или удалите черновик.`,
  },
  en: {
    form_unknown: () => 'There is no such form. Go back to the list of forms and choose another.',
    form_definition_broken: () => 'This is no form. Choose another ground or file.',
    form_code_fixed: () =>
      'The code of a form stays: rounds find it by that. Make a new form on the ground of this one.',
    form_ground_missing: () => 'Choose what the form is to be made from.',
    form_draft_changed: ({ by }: Facts) =>
      by
        ? `Meanwhile somebody else has saved the draft: ${said(by)}. Your text is still with you: compare and choose which stays.`
        : 'The draft is no longer there: it has been published or thrown away. Your text is still with you: compare and decide.',
    form_draft_missing: () => 'This form has no draft. Change something in it and there will be one.',
    form_has_errors: ({ count }: Facts) =>
      `The form cannot be published yet: it has ${pluralEn(Number(count), 'error', 'errors')}. Mend what is marked and try again.`,
    form_same_as_published: ({ number }: Facts) =>
      `The draft does not differ from version ${said(number)}. Change the form or throw the draft away.`,
  },
});
