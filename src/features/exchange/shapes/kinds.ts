// What can be imported, field by field. A column of a file is mapped to one field or to none.
export const IMPORT_KINDS = [
  'clients',
  'persons',
  'employees',
  'products',
  'orders',
  'order_lines',
  'revenue',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** How a cell is read. */
export type FieldType =
  | 'text'
  | 'code'
  | 'inn'
  | 'kpp'
  | 'ogrn'
  | 'phone'
  | 'email'
  | 'date'
  | 'month'
  | 'money'
  | 'decimal'
  | 'discount';

export type FieldSpec = {
  type: FieldType;
  /** Several columns may be mapped to it: work and mobile phone. */
  many?: boolean;
  /** Longest text kept, signs; 300 when not said. */
  max?: number;
};

const PERSON = {
  personName: { type: 'text' },
  personLast: { type: 'text', max: 100 },
  personFirst: { type: 'text', max: 100 },
  personPatronymic: { type: 'text', max: 100 },
  post: { type: 'text' },
  personPhone: { type: 'phone', many: true },
  personEmail: { type: 'email', many: true },
  birthday: { type: 'date' },
} as const satisfies Record<string, FieldSpec>;

const CLIENT_REFERENCE = {
  clientCode: { type: 'code' },
  clientInn: { type: 'inn' },
  clientName: { type: 'text' },
} as const satisfies Record<string, FieldSpec>;

/** Fields of every kind, in the order screens show them. */
export const IMPORT_FIELDS: Record<ImportKind, Record<string, FieldSpec>> = {
  clients: {
    shortName: { type: 'text' },
    legalName: { type: 'text', max: 500 },
    code: { type: 'code' },
    inn: { type: 'inn' },
    kpp: { type: 'kpp' },
    ogrn: { type: 'ogrn' },
    clientKind: { type: 'text' },
    phone: { type: 'phone', many: true },
    fax: { type: 'phone', many: true },
    email: { type: 'email', many: true },
    site: { type: 'text', many: true },
    country: { type: 'text' },
    region: { type: 'text' },
    city: { type: 'text' },
    address: { type: 'text', max: 500 },
    postcode: { type: 'code' },
    industry: { type: 'text' },
    departments: { type: 'text', max: 1000 },
    segment: { type: 'text' },
    competitor: { type: 'text' },
    contractNumber: { type: 'code' },
    contractSigned: { type: 'date' },
    contractEnds: { type: 'date' },
    servedBy: { type: 'text' },
    acquiredBy: { type: 'text' },
    note: { type: 'text', max: 5000 },
    ...PERSON,
  },
  persons: {
    ...CLIENT_REFERENCE,
    code: { type: 'code' },
    ...PERSON,
    interests: { type: 'text', max: 2000 },
    note: { type: 'text', max: 5000 },
  },
  employees: {
    code: { type: 'code' },
    personName: { type: 'text' },
    personLast: { type: 'text', max: 100 },
    personFirst: { type: 'text', max: 100 },
    personPatronymic: { type: 'text', max: 100 },
    post: { type: 'text' },
    email: { type: 'email' },
    phone: { type: 'phone', many: true },
    extension: { type: 'code' },
  },
  products: {
    code: { type: 'code' },
    name: { type: 'text' },
    category: { type: 'text' },
    unit: { type: 'text', max: 50 },
    description: { type: 'text', max: 5000 },
  },
  orders: {
    code: { type: 'code' },
    ...CLIENT_REFERENCE,
    date: { type: 'date' },
    employeeCode: { type: 'code' },
  },
  order_lines: {
    orderCode: { type: 'code' },
    productCode: { type: 'code' },
    productName: { type: 'text' },
    price: { type: 'decimal' },
    quantity: { type: 'decimal' },
    discount: { type: 'discount' },
  },
  revenue: {
    ...CLIENT_REFERENCE,
    month: { type: 'month' },
    productCode: { type: 'code' },
    productName: { type: 'text' },
    amount: { type: 'money' },
    quantity: { type: 'decimal' },
  },
};

/** Sets of fields without which a kind makes no sense: of each set at least one must be mapped. */
export const REQUIRED_FIELDS: Record<ImportKind, readonly (readonly string[])[]> = {
  clients: [['shortName', 'legalName', 'personName', 'personLast']],
  persons: [
    ['clientCode', 'clientInn', 'clientName'],
    ['personName', 'personLast', 'personFirst'],
  ],
  employees: [['personName', 'personLast']],
  products: [['name']],
  orders: [['code'], ['clientCode', 'clientInn', 'clientName'], ['date']],
  order_lines: [['orderCode'], ['productCode', 'productName'], ['price'], ['quantity']],
  revenue: [['clientCode', 'clientInn', 'clientName'], ['month'], ['amount']],
};

/** Field of each column, in the order of the file's headers; null leaves the column out. */
export type Mapping = readonly (string | null)[];

/** Name of the product that stands for all positions where a file of revenue does not name them. */
export const WHOLE_REVENUE_NAME = { ru: 'Вся выручка', en: 'All revenue' } as const;
