// What the invented provider sells, where its network stands and who its clients are.

/** `price` in roubles a month for the smallest client; `launched` counts months before the round's start. */
export const PRODUCTS = [
  { code: 'NET-100', name: 'Интернет 100 Мбит/с', kind: 'доступ', mbps: 100, price: 6_500, launched: 60 },
  { code: 'NET-300', name: 'Интернет 300 Мбит/с', kind: 'доступ', mbps: 300, price: 14_000, launched: 48 },
  { code: 'NET-1000', name: 'Интернет 1 Гбит/с', kind: 'доступ', mbps: 1_000, price: 39_000, launched: 30 },
  { code: 'VPN', name: 'Объединение офисов (VPN)', kind: 'сети', mbps: 0, price: 9_800, launched: 50 },
  { code: 'PHONE', name: 'Телефония, городские номера', kind: 'голос', mbps: 0, price: 3_200, launched: 72 },
  { code: 'VPBX', name: 'Облачная АТС', kind: 'голос', mbps: 0, price: 5_400, launched: 26 },
  { code: 'WIFI', name: 'Гостевой Wi-Fi под ключ', kind: 'доступ', mbps: 0, price: 4_700, launched: 20 },
  { code: 'RACK', name: 'Размещение серверов', kind: 'площадка', mbps: 0, price: 18_000, launched: 36 },
  { code: 'RESERVE', name: 'Резервный канал по радио', kind: 'доступ', mbps: 0, price: 7_900, launched: 5 },
  { code: 'GUARD', name: 'Защита от атак', kind: 'безопасность', mbps: 0, price: 8_600, launched: 3 },
  {
    code: 'CCTV',
    name: 'Видеонаблюдение с архивом',
    kind: 'безопасность',
    mbps: 0,
    price: 6_900,
    launched: 2,
  },
] as const;

// biome-ignore format: a list of places
export const PLACES = [
  'Узел «Центральный»', 'Узел «Заволжский»', 'Узел «Брагино»', 'Узел «Фрунзенский»', 'Узел «Нефтестрой»',
  'Узел «Тутаев»', 'Узел «Рыбинск-1»', 'Узел «Ростов»', 'Кольцо «Север»', 'Магистраль «Волга»',
];

/** City, place of the network, latitude, longitude, share of the clients. */
export const CITIES = [
  { city: 'Ярославль', places: [0, 1, 2, 3, 4], latitude: 57.6261, longitude: 39.8845, share: 0.68 },
  { city: 'Рыбинск', places: [6, 8], latitude: 58.0485, longitude: 38.8584, share: 0.16 },
  { city: 'Тутаев', places: [5, 8], latitude: 57.8846, longitude: 39.5368, share: 0.08 },
  { city: 'Ростов', places: [7, 9], latitude: 57.1853, longitude: 39.4147, share: 0.08 },
] as const;

// biome-ignore format: a list of streets
export const STREETS = [
  'ул. Свободы', 'Московский пр-т', 'пр-т Октября', 'ул. Чкалова', 'ул. Республиканская', 'ул. Победы', 'пр-т Ленина',
  'ул. Салтыкова-Щедрина', 'ул. Кирова', 'ул. Некрасова', 'Тормозное ш.', 'ул. Гагарина', 'Промышленное ш.',
  'ул. Полушкина Роща', 'ул. Угличская', 'ул. Володарского',
];

interface Trade {
  industry: string;
  /** «{}» takes an invented word. */
  names: readonly string[];
  form: 'ООО' | 'АО' | 'ИП' | 'ГБУЗ' | 'МОУ' | 'ПАО';
}

export const TRADES: readonly Trade[] = [
  {
    industry: 'производство',
    form: 'ООО',
    names: ['{}маш', 'Завод «{}»', '{}-Полимер', '{}техпром', 'ПК «{}»'],
  },
  { industry: 'торговля', form: 'ООО', names: ['{}торг', 'ТД «{}»', '{}-Опт', 'Сеть «{}»', '{}маркет'] },
  { industry: 'строительство', form: 'ООО', names: ['{}строй', 'СК «{}»', '{}монтаж', 'Проектбюро «{}»'] },
  { industry: 'логистика', form: 'ООО', names: ['{}транс', '{}-Логистик', 'Экспедиция «{}»'] },
  { industry: 'медицина', form: 'ООО', names: ['Клиника «{}»', 'Медцентр «{}»', 'Стоматология «{}»'] },
  {
    industry: 'пищевая промышленность',
    form: 'АО',
    names: ['Хлебокомбинат «{}»', 'Молокозавод «{}»', '{}продукт'],
  },
  { industry: 'гостиницы и рестораны', form: 'ООО', names: ['Отель «{}»', 'Ресторан «{}»', 'Кафе «{}»'] },
  { industry: 'финансы и страхование', form: 'АО', names: ['{}финанс', 'Страховой дом «{}»'] },
  { industry: 'образование', form: 'МОУ', names: ['Лицей «{}»', 'Школа «{}»', 'Колледж «{}»'] },
  { industry: 'автобизнес', form: 'ООО', names: ['Автоцентр «{}»', '{}авто', '{}-Сервис'] },
  { industry: 'услуги', form: 'ООО', names: ['Агентство «{}»', 'Бюро «{}»', '{}-Консалт'] },
];

// biome-ignore format: a list of words
export const WORDS = [
  'Азимут', 'Аврора', 'Альтаир', 'Апогей', 'Аркада', 'Атлант', 'Берег', 'Вега', 'Весна', 'Вектор', 'Верхневолжск',
  'Горизонт', 'Гранит', 'Дельта', 'Заря', 'Звенигород', 'Исток', 'Каскад', 'Квант', 'Кедр', 'Контур', 'Кристалл',
  'Лада', 'Лидер', 'Луч', 'Магнит', 'Маяк', 'Меридиан', 'Мозаика', 'Норд', 'Оазис', 'Олимп', 'Орион', 'Парус',
  'Перспектива', 'Полюс', 'Прогресс', 'Радуга', 'Рассвет', 'Резонанс', 'Родник', 'Ромашка', 'Рубин', 'Самоцвет',
  'Сатурн', 'Северянка', 'Синергия', 'Сириус', 'Славянка', 'Созвездие', 'Сокол', 'Союз', 'Спектр', 'Старт', 'Стимул',
  'Сфера', 'Тандем', 'Темп', 'Титан', 'Топаз', 'Триумф', 'Универсал', 'Феникс', 'Формула', 'Эверест', 'Эталон', 'Юпитер',
  'Янтарь', 'Ясень',
];

export const POSTS = [
  { post: 'Генеральный директор', kind: 'decision_maker' },
  { post: 'Директор по ИТ', kind: 'technical' },
  { post: 'Системный администратор', kind: 'user' },
  { post: 'Финансовый директор', kind: 'economic_buyer' },
  { post: 'Главный бухгалтер', kind: 'influencer' },
  { post: 'Заместитель директора', kind: 'influencer' },
  { post: 'Секретарь', kind: 'gatekeeper' },
  { post: 'Начальник отдела связи', kind: 'technical' },
] as const;

export const COMPETITORS = ['«Телесеть»', '«Городская связь»', '«ЦентрЛинк»'] as const;

/** What clients of a provider complain of: claim, cause the service side finds, what it does. */
export const FAULTS = [
  {
    what: 'Скорость вечером падает ниже договорной',
    words: 'После пяти вечера видеосвязь рассыпается, совещания переносим на утро',
    code: 'node.load',
    cause: 'Перегружен канал узла',
    work: 'Расширить канал узла и перенести клиента на свободный порт',
    result: 'Канал узла расширен вдвое, замер у клиента вечером в норме',
    frequency: 'daily',
  },
  {
    what: 'Обрывы связи по несколько минут',
    words: 'Раз в неделю всё встаёт на десять минут, касса не проводит карты',
    code: 'node.port',
    cause: 'Неисправный оптический модуль',
    work: 'Заменить модуль и проверить линию рефлектометром',
    result: 'Модуль заменён, трое суток без потерь пакетов',
    frequency: 'weekly',
  },
  {
    what: 'Долго не отвечает техподдержка',
    words: 'Ждали ответа сорок минут, потом перезвонили через день',
    code: 'people.answer',
    cause: 'Нет дежурного второй линии',
    work: 'Поставить дежурного второй линии и прямой номер для клиента',
    result: 'Прямой номер работает, среднее ожидание две минуты',
    frequency: 'monthly',
  },
  {
    what: 'Телефон хрипит при звонках в другой город',
    words: 'Половину слов не разобрать, клиенты переспрашивают',
    code: 'settings.voice',
    cause: 'Устаревшая прошивка шлюза',
    work: 'Обновить шлюз и проверить качество голоса',
    result: 'Шлюз обновлён, оценка голоса 4,3 из 5',
    frequency: 'daily',
  },
] as const;
