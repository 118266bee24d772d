import { defineWords } from '#kernel/words.ts';

type Facts = Record<string, unknown>;

export const staffRefusals = defineWords({
  ru: {
    already_set_up: () => 'Компания здесь уже заведена. Войдите или попросите администратора пригласить вас.',
    company_missing: () => 'Компания ещё не заведена. Откройте первую страницу и пройдите настройку.',
    accent_too_light: (facts: Facts) =>
      `Белые буквы на этом цвете не прочесть: контраст ${String(facts['contrast'])}, нужно не меньше 4,5. Возьмите цвет темнее.`,
    logo_not_fit: () => 'Логотип должен быть картинкой PNG или JPEG. Сохраните его в одном из этих видов.',
    logo_unreadable: () => 'Картинка не читается. Сохраните логотип заново и выберите файл ещё раз.',
    email_taken: () => 'Этот адрес уже есть у другого сотрудника. Укажите другой или откройте его карточку.',
    email_needed: () => 'Нужен адрес почты: по нему сотрудник входит. Впишите его в карточку.',
    division_unknown: () => 'Такого подразделения нет. Выберите другое.',
    division_loop: () => 'Подразделение не может подчиняться само себе. Выберите другое вышестоящее.',
    division_in_use: (facts: Facts) =>
      `В подразделении ещё кто-то числится (записей: ${String(facts['count'])}). Переведите их и удалите его снова.`,
    last_administrator: () =>
      'Это последний администратор. Сначала дайте роль администратора другому сотруднику.',
    no_account: () => 'У сотрудника ещё нет входа. Пригласите его.',
    absence_unknown: () => 'Такого отсутствия нет: возможно, его уже убрали.',
    absence_backwards: () => 'Последний день раньше первого. Поменяйте даты.',
    absence_overlaps: (facts: Facts) =>
      `На эти дни уже записано отсутствие: ${dateRu(facts['fromDay'])}\u00a0— ${dateRu(facts['toDay'])}. Измените его.`,
    stand_in_is_self: () => 'Нельзя замещать самого себя. Выберите другого сотрудника.',
    not_own_absence: () =>
      'Отсутствие другого сотрудника записывает руководитель программы или администратор.',
    invitation_unknown: () =>
      'Такого приглашения нет. Проверьте, что ссылка скопирована целиком, или попросите новую.',
    invitation_used: () =>
      'По этой ссылке пароль уже выбран. Войдите с ним, а если забыли\u00a0— попросите новую ссылку.',
    invitation_replaced: () => 'Эта ссылка больше не действует. Возьмите самую новую или попросите ещё одну.',
    invitation_expired: () => 'Срок приглашения вышел. Попросите администратора прислать новое.',
    calendar_year_not_shipped: (facts: Facts) =>
      `Календаря на ${String(facts['year'])} год в программе ещё нет. Внесите выходные дни по одному.`,
    calendar_without_working_days: () => 'В календаре слишком долго нет рабочих дней. Проверьте его.',
  },
  en: {
    already_set_up: () => 'The company exists here already. Sign in, or ask the administrator to invite you.',
    company_missing: () => 'There is no company yet. Open the first page and set it up.',
    accent_too_light: (facts: Facts) =>
      `White letters cannot be read on this colour: its contrast is ${String(facts['contrast'])}, at least 4.5 is needed. Take a darker one.`,
    logo_not_fit: () => 'A logo must be a PNG or JPEG picture. Save it as one of these.',
    logo_unreadable: () => 'The picture cannot be read. Save the logo anew and choose the file again.',
    email_taken: () => 'Another employee has this address. Give a different one, or open their card.',
    email_needed: () => 'An e-mail address is needed: the employee signs in with it. Add it to the card.',
    division_unknown: () => 'There is no such division. Choose another.',
    division_loop: () => 'A division cannot stand under itself. Choose another parent.',
    division_in_use: (facts: Facts) =>
      `Something still belongs to this division (records: ${String(facts['count'])}). Move them and remove it again.`,
    last_administrator: () =>
      'This is the last administrator. Give the administrator role to somebody else first.',
    no_account: () => 'The employee has no sign-in yet. Invite them.',
    absence_unknown: () => 'There is no such absence: it may have been removed already.',
    absence_backwards: () => 'The last day is before the first. Change the dates.',
    absence_overlaps: (facts: Facts) =>
      `An absence is already noted for these days: ${String(facts['fromDay'])} to ${String(facts['toDay'])}. Change that one.`,
    stand_in_is_self: () => 'Nobody stands in for themselves. Choose another employee.',
    not_own_absence: () =>
      'Another employee’s absence is noted by the programme leader or the administrator.',
    invitation_unknown: () =>
      'There is no such invitation. Check that the whole link was copied, or ask for a new one.',
    invitation_used: () =>
      'A password was already chosen by this link. Sign in with it, or ask for a new link if you forgot it.',
    invitation_replaced: () => 'This link no longer works. Use the newest one, or ask for another.',
    invitation_expired: () => 'The invitation has expired. Ask the administrator for a new one.',
    calendar_year_not_shipped: (facts: Facts) =>
      `The product has no calendar for ${String(facts['year'])} yet. Enter the days off one by one.`,
    calendar_without_working_days: () => 'The calendar has no working days for too long. Check it.',
  },
});

function dateRu(day: unknown): string {
  return String(day).split('-').reverse().join('.');
}
