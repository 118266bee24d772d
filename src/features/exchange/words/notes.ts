// Remarks about rows of a file: a heading for many of them, and a sentence for each that says what to do.
import { defineWords } from '#kernel/words.ts';

type Facts = Readonly<Record<string, string | number>>;
const value = (facts: Facts) => `«${facts['value'] ?? ''}»`;
const quoted = (facts: Facts) => `“${facts['value'] ?? ''}”`;

export const noteWords = defineWords({
  ru: {
    row_width: {
      title: 'Число столбцов не сходится с заголовком',
      text: (facts: Facts) =>
        `Столбцов ${facts['found']}, а в заголовке ${facts['expected']}. Чаще всего виновата запятая внутри текста: возьмите такой текст в кавычки.`,
    },
    quote_not_closed: {
      title: 'Кавычка не закрыта',
      text: () => 'Открытая здесь кавычка нигде не закрыта, и строки ниже не прочитаны. Закройте её.',
    },
    lines_were_quoted: {
      title: 'Строки были в кавычках целиком',
      text: () => 'Каждая строка файла стояла в кавычках целиком; они сняты, столбцы разделены.',
    },
    cell_without_header: {
      title: 'Текст в столбце без названия',
      text: (facts: Facts) => `Не будет загружено: «${facts['text']}». Назовите столбец, если это нужно.`,
    },
    total_row_skipped: { title: 'Строка итога', text: () => 'Строка «Итого» пропущена.' },
    text_too_long: {
      title: 'Слишком длинный текст',
      text: (facts: Facts) => `Знаков ${facts['found']}, помещается ${facts['most']}. Сократите.`,
    },
    date_unreadable: {
      title: 'Дата не читается',
      text: (facts: Facts) => `${value(facts)} — не дата. Напишите её как 31.12.2026.`,
    },
    month_unreadable: {
      title: 'Месяц не читается',
      text: (facts: Facts) => `${value(facts)} — не месяц. Напишите его как 12.2026.`,
    },
    number_unreadable: {
      title: 'Число не читается',
      text: (facts: Facts) => `${value(facts)} — не число. Уберите лишние знаки.`,
    },
    number_too_big: { title: 'Число слишком велико', text: () => 'Такой суммы быть не может. Проверьте её.' },
    value_missing: { title: 'Пусто в обязательном столбце', text: () => 'Здесь должно стоять значение.' },
    client_nameless: {
      title: 'Клиент без названия',
      text: () => 'Нет ни названия, ни имени. Допишите или уберите строку.',
    },
    person_nameless: { title: 'Нет имени', text: () => 'Нет фамилии и имени. Допишите или уберите строку.' },
    row_repeated: {
      title: 'Повтор строки',
      text: (facts: Facts) => `То же самое уже стоит в строке ${facts['line']}. Оставьте одну.`,
    },
    client_taken_twice: {
      title: 'Двое за одного клиента',
      text: (facts: Facts) => `Этот клиент уже взят для строки ${facts['line']}. Решите, какая из них он.`,
    },
    client_missing: { title: 'Не указан клиент', text: () => 'Нет ни кода, ни ИНН, ни названия клиента.' },
    client_unknown: {
      title: 'Клиент не найден',
      text: (facts: Facts) => `Клиента ${value(facts)} нет. Сначала загрузите клиентов.`,
    },
    client_ambiguous: {
      title: 'Клиентов несколько',
      text: (facts: Facts) => `Под ${value(facts)} есть несколько клиентов. Укажите код.`,
    },
    order_unknown: {
      title: 'Заказ не найден',
      text: (facts: Facts) => `Заказа ${value(facts)} нет. Сначала загрузите заказы.`,
    },
    discount_range: {
      title: 'Скидка вне пределов',
      text: (facts: Facts) => `${value(facts)} — скидка бывает от 0 до 100 %.`,
    },
    revenue_from_orders: {
      title: 'Выручка уже есть из заказов',
      text: (facts: Facts) =>
        `За ${facts['month']} она посчитана по заказам, вышло бы вдвое. Уберите строку.`,
    },
    inn_checksum: {
      title: 'Контрольное число ИНН не сходится',
      text: (facts: Facts) => `ИНН ${facts['value']}: похоже на опечатку. Загрузим как есть, проверьте.`,
    },
    inn_length: {
      title: 'В ИНН не 10 и не 12 цифр',
      text: (facts: Facts) =>
        `ИНН ${facts['value']}: цифр не столько, сколько нужно. Загрузим как есть, проверьте.`,
    },
    inn_letters: {
      title: 'В ИНН не только цифры',
      text: (facts: Facts) => `${value(facts)} не похоже на ИНН. Загрузим как есть, проверьте.`,
    },
    inn_zeros: {
      title: 'ИНН из одних нулей',
      text: () => 'Такого ИНН не бывает. Загрузим как есть, проверьте.',
    },
    inn_zero_restored: {
      title: 'ИНН потерял первый ноль',
      text: (facts: Facts) => `Таблица съела первый ноль; вернули: ${facts['value']}.`,
    },
    kpp_length: {
      title: 'КПП не из девяти знаков',
      text: (facts: Facts) => `КПП ${facts['value']} загрузим как есть, проверьте.`,
    },
    ogrn_wrong: {
      title: 'ОГРН не сходится',
      text: (facts: Facts) => `ОГРН ${facts['value']}: похоже на опечатку. Загрузим как есть, проверьте.`,
    },
    segment_unknown: {
      title: 'Незнакомый сегмент',
      text: (facts: Facts) => `${value(facts)}: бывают A, B и C. Сегмент не заполним.`,
    },
    employee_unknown: {
      title: 'Сотрудник не найден',
      text: (facts: Facts) => `${value(facts)} среди сотрудников не нашёлся. Поле останется пустым.`,
    },
    phone_local: {
      title: 'Телефон без кода города',
      text: (facts: Facts) => `${value(facts)} сохраним как написано: позвонить одним нажатием не выйдет.`,
    },
    phone_unreadable: {
      title: 'Телефон не распознан',
      text: (facts: Facts) => `${value(facts)} сохраним как написано.`,
    },
    email_unreadable: {
      title: 'Почта не распознана',
      text: (facts: Facts) => `${value(facts)} не похоже на адрес, сохраним как написано.`,
    },
    name_differs_in_file: {
      title: 'Один клиент под двумя названиями',
      text: (facts: Facts) =>
        `Здесь «${facts['name']}», в строке ${facts['line']} — «${facts['other']}». Останется первое.`,
    },
    inn_repeated_in_file: {
      title: 'ИНН повторяется в файле',
      text: (facts: Facts) =>
        `ИНН ${facts['inn']} уже стоит в строке ${facts['line']} под другим кодом: будут два клиента.`,
    },
    name_repeated_in_file: {
      title: 'Название повторяется в файле',
      text: (facts: Facts) => `«${facts['name']}» уже стоит в строке ${facts['line']}: будут два клиента.`,
    },
  },
  en: {
    row_width: {
      title: 'The number of columns differs from the header',
      text: (facts: Facts) =>
        `${facts['found']} columns, the header has ${facts['expected']}. Most often a comma inside a text is to blame: put such a text in quotes.`,
    },
    quote_not_closed: {
      title: 'A quote is not closed',
      text: () => 'The quote opened here is closed nowhere, and the lines below were not read. Close it.',
    },
    lines_were_quoted: {
      title: 'Lines were quoted as a whole',
      text: () =>
        'Every line of the file stood in quotes as a whole; they were taken off, the columns split.',
    },
    cell_without_header: {
      title: 'Text in a column without a name',
      text: (facts: Facts) => `Will not be imported: “${facts['text']}”. Name the column if you need it.`,
    },
    total_row_skipped: { title: 'A row of totals', text: () => 'The row of totals was skipped.' },
    text_too_long: {
      title: 'Text too long',
      text: (facts: Facts) => `${facts['found']} characters, ${facts['most']} fit. Shorten it.`,
    },
    date_unreadable: {
      title: 'A date cannot be read',
      text: (facts: Facts) => `${quoted(facts)} is no date. Write it like 2026-12-31.`,
    },
    month_unreadable: {
      title: 'A month cannot be read',
      text: (facts: Facts) => `${quoted(facts)} is no month. Write it like 2026-12.`,
    },
    number_unreadable: {
      title: 'A figure cannot be read',
      text: (facts: Facts) => `${quoted(facts)} is no figure. Remove what does not belong.`,
    },
    number_too_big: { title: 'A figure is too large', text: () => 'There is no such amount. Check it.' },
    value_missing: { title: 'A required cell is empty', text: () => 'A value has to stand here.' },
    client_nameless: {
      title: 'A client without a name',
      text: () => 'Neither a company’s nor a person’s name. Add one or remove the row.',
    },
    person_nameless: {
      title: 'No name',
      text: () => 'No surname and no given name. Add them or remove the row.',
    },
    row_repeated: {
      title: 'A repeated row',
      text: (facts: Facts) => `The same stands in row ${facts['line']} already. Keep one.`,
    },
    client_taken_twice: {
      title: 'Two rows for one client',
      text: (facts: Facts) =>
        `This client is taken for row ${facts['line']} already. Decide which of them it is.`,
    },
    client_missing: {
      title: 'No client named',
      text: () => 'Neither code, tax number nor name of a client.',
    },
    client_unknown: {
      title: 'Client not found',
      text: (facts: Facts) => `There is no client ${quoted(facts)}. Import the clients first.`,
    },
    client_ambiguous: {
      title: 'Several clients fit',
      text: (facts: Facts) => `Several clients go by ${quoted(facts)}. Give the code.`,
    },
    order_unknown: {
      title: 'Order not found',
      text: (facts: Facts) => `There is no order ${quoted(facts)}. Import the orders first.`,
    },
    discount_range: {
      title: 'Discount out of range',
      text: (facts: Facts) => `${quoted(facts)}: a discount is between 0 and 100%.`,
    },
    revenue_from_orders: {
      title: 'Revenue is there from orders',
      text: (facts: Facts) =>
        `For ${facts['month']} it comes from orders and would count twice. Remove the row.`,
    },
    inn_checksum: {
      title: 'The check digit of a tax number is off',
      text: (facts: Facts) => `${facts['value']} looks mistyped. It will be kept as it is; check it.`,
    },
    inn_length: {
      title: 'A tax number has neither 10 nor 12 digits',
      text: (facts: Facts) => `${facts['value']} has the wrong length. It will be kept as it is; check it.`,
    },
    inn_letters: {
      title: 'A tax number has more than digits',
      text: (facts: Facts) =>
        `${quoted(facts)} looks like no tax number. It will be kept as it is; check it.`,
    },
    inn_zeros: {
      title: 'A tax number of zeros',
      text: () => 'There is no such tax number. It will be kept as it is; check it.',
    },
    inn_zero_restored: {
      title: 'A tax number lost its first zero',
      text: (facts: Facts) => `The spreadsheet ate the first zero; it is back: ${facts['value']}.`,
    },
    kpp_length: {
      title: 'A KPP is not nine characters long',
      text: (facts: Facts) => `KPP ${facts['value']} will be kept as it is; check it.`,
    },
    ogrn_wrong: {
      title: 'An OGRN does not check',
      text: (facts: Facts) => `OGRN ${facts['value']} looks mistyped. It will be kept as it is; check it.`,
    },
    segment_unknown: {
      title: 'An unknown segment',
      text: (facts: Facts) => `${quoted(facts)}: there are A, B and C. The segment stays empty.`,
    },
    employee_unknown: {
      title: 'Employee not found',
      text: (facts: Facts) => `${quoted(facts)} is not among the employees. The field stays empty.`,
    },
    phone_local: {
      title: 'A phone without an area code',
      text: (facts: Facts) => `${quoted(facts)} will be kept as written; it cannot be dialled by one tap.`,
    },
    phone_unreadable: {
      title: 'A phone was not recognised',
      text: (facts: Facts) => `${quoted(facts)} will be kept as written.`,
    },
    email_unreadable: {
      title: 'A mail address was not recognised',
      text: (facts: Facts) => `${quoted(facts)} looks like no address and will be kept as written.`,
    },
    name_differs_in_file: {
      title: 'One client under two names',
      text: (facts: Facts) =>
        `Here “${facts['name']}”, in row ${facts['line']} “${facts['other']}”. The first one stays.`,
    },
    inn_repeated_in_file: {
      title: 'A tax number repeats in the file',
      text: (facts: Facts) =>
        `${facts['inn']} stands in row ${facts['line']} under another code: two clients.`,
    },
    name_repeated_in_file: {
      title: 'A name repeats in the file',
      text: (facts: Facts) => `“${facts['name']}” stands in row ${facts['line']} already: two clients.`,
    },
  },
});

export type NoteCode = keyof (typeof noteWords)['ru'];
