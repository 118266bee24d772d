// What is known already, as far as a file's rows may meet it.
import type { Day } from '#kernel/day.ts';

export type PointFact = { kind: string; raw: string; normal: string | null };

export type PersonFact = {
  id: string;
  external_id: string | null;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  birthday: Day | null;
  interests: string | null;
  note: string | null;
  /** The post the person holds at this client now. */
  role: { id: string; post: string | null } | null;
  points: readonly PointFact[];
};

export type ContractFact = { id: string; number: string; signed_on: Day | null; ends_on: Day | null };

export type ClientFact = {
  id: string;
  kind: string;
  short_name: string;
  legal_name: string | null;
  normal_name: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  city: string | null;
  address: string | null;
  country: string | null;
  site: string | null;
  industry: string | null;
  departments: string | null;
  segment: string | null;
  competitor: string | null;
  note: string | null;
  acquired_by: string | null;
  served_by: string | null;
  external_id: string | null;
  points: readonly PointFact[];
  contracts: readonly ContractFact[];
  persons: readonly PersonFact[];
};

export type EmployeeFact = {
  id: string;
  external_id: string | null;
  last_name: string;
  first_name: string;
  patronymic: string | null;
  email: string | null;
  phone: string | null;
  post: string | null;
};

export type ProductFact = {
  id: string;
  code: string | null;
  name: string;
  kind: string | null;
  unit: string | null;
  description: string | null;
};

export type LineFact = {
  product_id: string;
  line_no: number;
  quantity: string;
  price: string;
  discount: string;
  amount: number;
};

export type OrderFact = {
  id: string;
  external_id: string;
  client_id: string;
  day: Day;
  employee_id: string | null;
  lines: readonly LineFact[];
};

export type RevenueFact = {
  client_id: string;
  product_id: string;
  month: Day;
  amount: number;
  quantity: string | null;
  source: string;
};

export type ImportFacts = {
  clients: readonly ClientFact[];
  employees: readonly EmployeeFact[];
  products: readonly ProductFact[];
  orders: readonly OrderFact[];
  revenue: readonly RevenueFact[];
  positions: readonly { client_id: string; product_id: string }[];
};

export const NO_FACTS: ImportFacts = {
  clients: [],
  employees: [],
  products: [],
  orders: [],
  revenue: [],
  positions: [],
};
