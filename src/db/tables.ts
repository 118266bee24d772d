// Written by `npm run db:types` from the migrations. Do not edit: write a migration and run it again.
import type { ColumnType } from 'kysely';
import type { Day, Instant } from '#kernel/day.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read parsed; written as text by JSON.stringify, since the driver takes a bare array for a PostgreSQL one. */
export type Json = ColumnType<JsonValue, string, string>;
/** May be left out of an insert. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
/** Made by the database alone. */
export type Computed<Type> = ColumnType<Type, never, never>;

export interface AbsenceTable {
  id: string;
  employee_id: string;
  from_day: Day;
  to_day: Day;
  kind: string;
  stand_in_employee_id: string | null;
  created_at: Generated<Instant>;
}

export interface AnswerTable {
  questionnaire_id: string;
  key: string;
  value: Json | null;
  op_id: string;
  other_value: Json | null;
  other_op_id: string | null;
  at: Generated<Instant>;
}

export interface AnswerMarkTable {
  id: string;
  questionnaire_id: string;
  client_id: string;
  key: string;
  phrase: string;
  made: string;
  made_key: string | null;
  made_id: string | null;
  task: string | null;
  due_on: Day | null;
  made_at: Instant;
  employee_id: string | null;
  removed_at: Instant | null;
  phrase_from: number | null;
  done_at: Instant | null;
  done_by: string | null;
}

export interface AnswerOpTable {
  op_id: string;
  seq: Computed<number>;
  questionnaire_id: string;
  key: string;
  value: Json | null;
  base_op_id: string | null;
  device_id: string;
  device_at: Instant;
  received_at: Generated<Instant>;
  employee_id: string | null;
  settles: Generated<string[]>;
}

export interface ApiTokenTable {
  id: string;
  employee_id: string;
  name: string;
  token_hash: string;
  role: string;
  created_at: Generated<Instant>;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
}

export interface AttachmentTable {
  id: string;
  questionnaire_id: string;
  client_id: string;
  key: string | null;
  kind: string;
  mime: string;
  bytes: Buffer | null;
  size: number;
  sha256: string;
  seconds: number | null;
  made_at: Instant;
  received_at: Instant;
  employee_id: string | null;
  removed_at: Instant | null;
}

export interface AuditTable {
  id: string;
  at: Generated<Instant>;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  procedure: string;
  entity: string;
  entity_id: string;
  client_id: string | null;
  before: Json | null;
  after: Json | null;
}

export interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Instant | null;
  refreshTokenExpiresAt: Instant | null;
  scope: string | null;
  password: string | null;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface AuthSessionTable {
  id: string;
  expiresAt: Instant;
  token: string;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AuthTwoFactorTable {
  id: string;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: Generated<boolean>;
  failedVerificationCount: Generated<number>;
  lockedUntil: Instant | null;
}

export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: Generated<boolean>;
  image: string | null;
  twoFactorEnabled: Generated<boolean>;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface AuthVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Instant;
  createdAt: Generated<Instant>;
  updatedAt: Generated<Instant>;
}

export interface CalendarDayTable {
  day: Day;
  kind: string;
  note: string | null;
}

export interface CalendarFeedTable {
  id: string;
  employee_id: string;
  token_hash: string;
  created_at: Instant;
  revoked_at: Instant | null;
  last_read_at: Instant | null;
}

export interface CallTable {
  id: string;
  client_id: string;
  person_id: string | null;
  employee_id: string;
  round_id: string | null;
  at: Generated<Instant>;
  outcome: string;
  call_back_at: Instant | null;
  reason: string | null;
  note: string | null;
  script_version_id: string | null;
  attempt: Generated<number>;
  client_hour: number | null;
  recorded_at: Generated<Instant>;
  word: string | null;
  refusal: string | null;
  phone: string | null;
}

export interface CallScriptTable {
  id: string;
  name: string;
  locale: string;
  purpose: string;
  ready_code: string | null;
  in_use: Generated<boolean>;
  current_number: Generated<number>;
  created_at: Generated<Instant>;
  archived_at: Instant | null;
  version: Generated<number>;
}

export interface CallScriptTrialTable {
  id: string;
  purpose: string;
  locale: string;
  version_a: string;
  version_b: string;
  started_at: Instant;
  started_by: string | null;
  ended_at: Instant | null;
  ended_by: string | null;
  winner: string | null;
}

export interface CallScriptVersionTable {
  id: string;
  script_id: string;
  number: number;
  blocks: Json;
  created_by: string | null;
  created_at: Generated<Instant>;
}

export interface CaseCodeTable {
  case_id: string;
  kind: string;
  code: string;
  group_code: string;
  leads: boolean;
  client_id: string;
  registered_at: Instant;
  severity: string;
  restore_minutes: number;
  revenue_at_risk: number;
  elsewhere_days: number | null;
}

export interface CaseCopyTable {
  case_id: string;
  recipient: string;
  employee_id: string | null;
  sent_at: Generated<Instant>;
  received_at: Instant | null;
  received_by: string | null;
  mailed_at: Instant | null;
}

export interface CaseCycleTable {
  case_id: string;
  cycle: number;
  started_at: Instant;
  restored_at: Instant | null;
  offered_at: Instant | null;
  answered_at: Instant | null;
  answer: string | null;
  wait_minutes: Generated<number>;
  restore_minutes: number | null;
  tell_minutes: number | null;
  confirm_minutes: number | null;
}

export interface CaseDeedTable {
  case_id: string;
  key: string;
  term: string;
  doer: string;
  work_id: string | null;
  owner_employee_id: string | null;
  due_at: Instant;
  due_on: Day;
  next_step_at: Instant | null;
}

export interface CaseEventTable {
  id: string;
  case_id: string;
  kind: string;
  cycle: number;
  actor_kind: string;
  actor_employee_id: string | null;
  data: Generated<Json>;
  at: Generated<Instant>;
}

export interface CaseFileTable {
  id: string;
  case_id: string;
  work_id: string | null;
  name: string;
  type: string;
  bytes: Buffer;
  size: number;
  created_at: Instant;
  created_by: string | null;
  removed_at: Instant | null;
}

export interface CaseNoticeTable {
  id: string;
  case_id: string;
  event_id: string;
  employee_id: string;
  created_at: Instant;
  mailed_at: Instant | null;
}

export interface CaseWordTable {
  case_id: string;
  channel: string;
  client_id: string;
  registered_at: Instant;
  severity: string;
  words: number;
  asked: number;
  refused: number;
}

export interface ClaimTable {
  id: string;
  case_id: string;
  client_id: string;
  criterion: string;
  what: string;
  service_point_id: string | null;
  place: string | null;
  since: string | null;
  frequency: string | null;
  words: string | null;
  created_at: Generated<Instant>;
  source_id: string | null;
  cause_code: string | null;
  cause_version: number | null;
  place_code: string | null;
  place_version: number | null;
  finding: string | null;
  told_what: string | null;
  told_done: string | null;
  told_cycle: number | null;
  search_text: Computed<string | null>;
}

export interface ClientTable {
  id: string;
  kind: Generated<string>;
  short_name: string;
  legal_name: string | null;
  normal_name: string;
  inn: string | null;
  kpp: string | null;
  ogrn: string | null;
  city: string | null;
  address: string | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  time_zone: string | null;
  site: string | null;
  industry: string | null;
  departments: string | null;
  segment: string | null;
  acquired_by: string | null;
  served_by: string | null;
  competitor: string | null;
  note: string | null;
  external_id: string | null;
  source: Generated<string>;
  revenue_year: Generated<number>;
  search_text: Generated<string>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  archived_at: Instant | null;
  version: Generated<number>;
}

export interface ClientAnswerTable {
  id: string;
  case_id: string;
  cycle: number;
  verdict: string;
  words: string | null;
  channel: string;
  person_id: string | null;
  said_by: string;
  said_at: Instant;
  recorded_by: string | null;
  link_id: string | null;
  address: string | null;
  created_at: Generated<Instant>;
  file_id: string | null;
  contradicts: Generated<boolean>;
  agent: string | null;
}

export interface ClientLinkTable {
  id: string;
  case_id: string;
  cycle: number;
  token_hash: string;
  person_id: string | null;
  created_at: Generated<Instant>;
  created_by: string | null;
  expires_at: Instant;
  seen_at: Instant | null;
  seen_count: Generated<number>;
  used_at: Instant | null;
  replaced_at: Instant | null;
  reminded_at: Instant | null;
  reminders: Generated<number>;
}

export interface ClientReplyTable {
  id: string;
  client_id: string;
  case_id: string | null;
  from_email: string | null;
  from_name: string | null;
  subject: string;
  text: string;
  automatic: Generated<boolean>;
  received_at: Instant;
  message_id: string;
  handled_at: Instant | null;
  handled_by: string | null;
  outcome: string | null;
  created_at: Instant;
}

export interface ClientTextTable {
  kind: string;
  locale: string;
  subject: string;
  body: string;
  version: Generated<number>;
  updated_at: Instant;
  updated_by: string | null;
}

export interface ClientVisitTable {
  id: string;
  link_id: string;
  at: Instant;
  address: string | null;
  agent: string | null;
}

export interface ClientWayInTable {
  client_id: string;
  way_in: Generated<string>;
  calls_from: number | null;
  calls_to: number | null;
  updated_by: string | null;
  updated_at: Generated<Instant>;
}

export interface ClockMarkTable {
  name: string;
  mark: string;
  at: Generated<Instant>;
}

export interface CodeListVersionTable {
  kind: string;
  number: number;
  definition: Json;
  published_at: Instant;
  published_by: string | null;
}

export interface CompanyTable {
  id: string;
  only_one: Generated<boolean>;
  name: string;
  short_name: string;
  phone: string | null;
  locale: Generated<string>;
  time_zone: Generated<string>;
  daily_mail_hour: Generated<number>;
  trade: Generated<string>;
  is_demo: Generated<boolean>;
  base_url: string | null;
  smtp: Json | null;
  norms: Generated<Json>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  demo_unfinished: Generated<boolean>;
  accent: string | null;
  letters_signed: Generated<string>;
  imap: Json | null;
}

export interface CompanyLogoTable {
  only_one: Generated<boolean>;
  bytes: Buffer;
  width: number;
  height: number;
  etag: string;
  updated_at: Instant;
}

export interface ContactPointTable {
  id: string;
  client_id: string | null;
  person_id: string | null;
  kind: string;
  raw: string;
  normal: string | null;
  extension: string | null;
  label: string | null;
  sort: Generated<number>;
  created_at: Generated<Instant>;
}

export interface ContractTable {
  id: string;
  client_id: string;
  number: string;
  signed_on: Day | null;
  ends_on: Day | null;
  service_levels: Generated<Json>;
  note: string | null;
  created_at: Generated<Instant>;
}

export interface CurrentRoundTable {
  id: Computed<string | null>;
  programme_id: Computed<string | null>;
  name: Computed<string | null>;
  starts_on: Computed<Day | null>;
  ends_on: Computed<Day | null>;
  state: Computed<string | null>;
  form_code: Computed<string | null>;
  started_at: Computed<Instant | null>;
  started_by: Computed<string | null>;
  closed_at: Computed<Instant | null>;
  created_at: Computed<Instant | null>;
  version: Computed<number | null>;
}

export interface DailyDigestTable {
  day: Day;
  key: string;
  facts: Json;
  made_at: Generated<Instant>;
}

export interface DailyReportTable {
  employee_id: string;
  day: Day;
  letter_id: string | null;
  made_at: Generated<Instant>;
  digest_key: string | null;
}

export interface DivisionTable {
  id: string;
  name: string;
  kind: string;
  parent_id: string | null;
  head_employee_id: string | null;
  sort: Generated<number>;
}

export interface DropInTable {
  id: string;
  employee_id: string;
  client_id: string;
  day: Day;
  minutes: Generated<number>;
  note: string | null;
  created_at: Instant;
  removed_at: Instant | null;
}

export interface EmployeeTable {
  id: string;
  user_id: string | null;
  last_name: string;
  first_name: string;
  patronymic: string | null;
  email: string | null;
  phone: string | null;
  post: string | null;
  division_id: string | null;
  roles: Generated<string[]>;
  locale: string | null;
  external_id: string | null;
  active: Generated<boolean>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  version: Generated<number>;
}

export interface FormTable {
  id: string;
  code: string;
  trade: string;
  title: Json;
  created_at: Generated<Instant>;
}

export interface FormVersionTable {
  id: string;
  form_id: string;
  number: number;
  state: Generated<string>;
  definition: Json;
  published_at: Instant | null;
  created_at: Generated<Instant>;
  revision: Generated<number>;
  changed_at: Generated<Instant>;
  changed_by: string | null;
  based_on: number | null;
}

export interface HandoverTable {
  id: string;
  round_id: string;
  client_id: string;
  from_participant_id: string | null;
  to_participant_id: string;
  reason: string;
  note: string | null;
  by_employee_id: string | null;
  at: Generated<Instant>;
}

export interface ImportChangeTable {
  id: Computed<number>;
  job_id: string;
  table_name: string;
  row_key: Json;
  before: Json | null;
  after: Json | null;
}

export interface ImportJobTable {
  id: string;
  kind: string | null;
  file_name: string;
  file_hash: string;
  file_bytes: Buffer;
  state: Generated<string>;
  mapping: Json | null;
  options: Generated<Json>;
  stats: Json | null;
  created_by: string | null;
  created_at: Generated<Instant>;
  applied_at: Instant | null;
  undone_at: Instant | null;
}

export interface InstallationTable {
  only_one: Generated<boolean>;
  secret: string;
  created_at: Generated<Instant>;
}

export interface InvitationTable {
  id: string;
  employee_id: string;
  token_hash: string;
  created_at: Generated<Instant>;
  created_by: string | null;
  expires_at: Instant;
  used_at: Instant | null;
  revoked_at: Instant | null;
}

export interface LetterTable {
  id: string;
  kind: string;
  to_email: string | null;
  to_name: string | null;
  to_employee_id: string | null;
  client_id: string | null;
  subject: string;
  text_body: string;
  html_body: string | null;
  state: Generated<string>;
  attempts: Generated<number>;
  next_try_at: Generated<Instant>;
  lease_until: Instant | null;
  sent_at: Instant | null;
  error: string | null;
  dedupe_key: string | null;
  created_at: Generated<Instant>;
  calendar_method: string | null;
  calendar_text: string | null;
  reply_to: string | null;
  fault: string | null;
  from_name: string | null;
}

export interface LetterAttachmentTable {
  letter_id: string;
  position: number;
  name: string;
  type: string;
  cid: string | null;
  bytes: Buffer | null;
}

export interface MailFlowTable {
  only_one: Generated<boolean>;
  failing_since: Instant | null;
  failures: Generated<number>;
  failed_at: Instant | null;
  error: string | null;
  sent_at: Instant | null;
}

export interface MailboxFlowTable {
  only_one: Generated<boolean>;
  failing_since: Instant | null;
  error: string | null;
  read_at: Instant | null;
}

export interface MeasurementTable {
  id: string;
  case_id: string;
  claim_id: string | null;
  criterion: string;
  title: Json;
  phase: string;
  cycle: number;
  value: string;
  bound: string | null;
  bound_is: string | null;
  unit: Json | null;
  note: string | null;
  taken_at: Instant;
  taken_by: string | null;
  struck_at: Instant | null;
  struck_by: string | null;
  struck_why: string | null;
}

export interface MeetingTable {
  id: string;
  client_id: string;
  person_id: string | null;
  employee_id: string;
  round_id: string | null;
  starts_at: Instant;
  minutes: Generated<number>;
  place: string | null;
  purpose: Generated<string>;
  state: Generated<string>;
  reason: string | null;
  note: string | null;
  created_at: Generated<Instant>;
  version: Generated<number>;
  warnings: Generated<string[]>;
  reason_code: string | null;
  invited_email: string | null;
  changed_at: Generated<Instant>;
}

export interface MeetingEventTable {
  id: string;
  meeting_id: string;
  client_id: string;
  at: Instant;
  kind: string;
  by_employee_id: string | null;
  reason_code: string | null;
  reason: string | null;
  from_starts_at: Instant | null;
  to_starts_at: Instant | null;
}

export interface MeetingReminderTable {
  meeting_id: string;
  kind: string;
  starts_at: Instant;
  sent_at: Instant;
}

export interface MigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<Instant>;
}

export interface OpportunityTable {
  id: string;
  client_id: string;
  questionnaire_id: string | null;
  source_key: string;
  kind: string;
  product_id: string | null;
  title: string;
  amount: number | null;
  next_step: string | null;
  stage: Generated<string>;
  owner_employee_id: string | null;
  created_at: Generated<Instant>;
}

export interface PaperPageTable {
  id: string;
  questionnaire_id: string;
  client_id: string;
  sheet_id: string;
  page: number;
  hash: string;
  bytes: Buffer;
  width: number;
  height: number;
  reading: Json;
  received_at: Generated<Instant>;
  employee_id: string | null;
}

export interface PaperSheetTable {
  id: string;
  number: string;
  client_id: string;
  round_id: string | null;
  form_version_id: string;
  questionnaire_id: string | null;
  locale: string;
  layout: Json;
  printed_at: Generated<Instant>;
  printed_by: string | null;
}

export interface ParticipantTable {
  id: string;
  round_id: string;
  employee_id: string;
  dedication: string;
  weekly_quota: number | null;
  from_day: Day | null;
  to_day: Day | null;
}

export interface PersonTable {
  id: string;
  last_name: string;
  first_name: string | null;
  patronymic: string | null;
  gender: string | null;
  address_as: string | null;
  birthday: Day | null;
  interests: string | null;
  do_not_call: Generated<boolean>;
  note: string | null;
  external_id: string | null;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
  version: Generated<number>;
  locale: string | null;
}

export interface PersonFindingTable {
  id: string;
  client_id: string;
  person_id: string;
  role_id: string | null;
  kind: string;
  employee_id: string | null;
  checkin_id: string | null;
  at: Generated<Instant>;
}

export interface PersonLinkTable {
  id: string;
  client_id: string;
  from_person_id: string;
  to_person_id: string;
  kind: string;
  note: string | null;
  set_by: string | null;
  at: Generated<Instant>;
}

export interface PersonMoveTable {
  id: string;
  person_id: string;
  from_role_id: string;
  from_client_id: string;
  to_client_id: string;
  other_person_id: string | null;
  grounds: string[];
  state: Generated<string>;
  to_role_id: string | null;
  at: Generated<Instant>;
  decided_at: Instant | null;
  decided_by: string | null;
}

export interface PersonNameFormTable {
  person_id: string;
  subject: string;
  name_case: string;
  form: string;
  made_from: string;
  updated_by: string | null;
  updated_at: Generated<Instant>;
}

export interface PersonRoleTable {
  id: string;
  person_id: string;
  client_id: string;
  post: string | null;
  role_kind: Generated<string>;
  is_key: Generated<boolean>;
  from_day: Day | null;
  to_day: Day | null;
  term_ends_on: Day | null;
  end_reason: string | null;
  successor_role_id: string | null;
  verified_at: Instant | null;
  verified_by: string | null;
  created_at: Generated<Instant>;
  to_day_approximate: Generated<boolean>;
  moved_to: string | null;
  to_day_unknown: Generated<boolean>;
}

export interface PersonalTouchTable {
  id: string;
  client_id: string;
  person_id: string;
  employee_id: string;
  kind: string;
  day: Day;
  note: string | null;
  at: Generated<Instant>;
}

export interface PlacementTable {
  round_id: string;
  client_id: string;
  participant_id: string;
  reasons: Generated<Json>;
  pinned: Generated<boolean>;
  placed_by: Generated<string>;
  at: Generated<Instant>;
}

export interface PositionTable {
  id: string;
  client_id: string;
  product_id: string;
  since: Day | null;
  until: Day | null;
  note: string | null;
}

export interface ProductTable {
  id: string;
  code: string | null;
  name: string;
  kind: string | null;
  unit: string | null;
  launched_on: Day | null;
  active: Generated<boolean>;
  description: string | null;
  created_at: Generated<Instant>;
}

export interface ProgrammeTable {
  id: string;
  name: string;
  leader_employee_id: string | null;
  norms: Generated<Json>;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
}

export interface QualityCaseTable {
  id: string;
  year: number;
  number: number;
  questionnaire_id: string;
  client_id: string;
  curator_employee_id: string;
  state: Generated<string>;
  cycle: Generated<number>;
  failed_criteria: Generated<Json>;
  registered_at: Generated<Instant>;
  restored_at: Instant | null;
  offered_at: Instant | null;
  confirmed_at: Instant | null;
  resumed_at: Instant | null;
  version: Generated<number>;
  severity: Generated<string>;
  closed_at: Instant | null;
  outcome: string | null;
  waiting_since: Instant | null;
  waiting_for: string | null;
  unfixable_state: string | null;
  unfixable_reason: string | null;
  cause_removed_at: Instant | null;
  effect: string | null;
  effect_at: Instant | null;
  effect_questionnaire_id: string | null;
  repeat_of: string | null;
  revenue_at_risk: Generated<number>;
  acknowledge_minutes: number | null;
  restore_minutes: number | null;
  tell_minutes: number | null;
  confirm_minutes: number | null;
  cause_minutes: number | null;
  wait_minutes: Generated<number>;
  next_term: string | null;
  next_doer: string | null;
  next_work_id: string | null;
  next_due_at: Instant | null;
  next_due_on: Day | null;
  reckoned_at: Instant | null;
  first_restored_at: Instant | null;
  return_days: number | null;
  cause_return_days: number | null;
}

export interface QuestionnaireTable {
  id: string;
  round_id: string | null;
  client_id: string;
  form_version_id: string;
  employee_id: string;
  meeting_id: string | null;
  state: Generated<string>;
  facts: Generated<Json>;
  place: string | null;
  quality_confirmed: Generated<boolean>;
  started_at: Generated<Instant>;
  paused_at: Instant | null;
  resumed_at: Instant | null;
  completed_at: Instant | null;
  handed_in_at: Instant | null;
  accepted_at: Instant | null;
  accepted_by: string | null;
  returned_reason: string | null;
  version: Generated<number>;
}

export interface QuestionnaireStepTable {
  id: string;
  questionnaire_id: string;
  from_state: string | null;
  to_state: string;
  reason: string | null;
  by_employee_id: string | null;
  at: Generated<Instant>;
}

export interface RecommendationTable {
  id: string;
  client_id: string;
  questionnaire_id: string | null;
  source_key: string;
  name: string;
  company: string | null;
  contact: string | null;
  served_by_competitor: string | null;
  introduced_in_person: Generated<boolean>;
  note: string | null;
  state: Generated<string>;
  owner_employee_id: string | null;
  created_at: Generated<Instant>;
}

export interface RegisterCounterTable {
  year: number;
  last_number: number;
}

export interface RelationTable {
  id: string;
  person_id: string;
  employee_id: string;
  strength: number;
  evidence: string | null;
  at: Generated<Instant>;
}

export interface RelationStateTable {
  round_id: string;
  client_id: string;
  employee_id: string;
  state: string;
  note: string | null;
  set_by: string | null;
  at: Generated<Instant>;
}

export interface ReminderChoiceTable {
  employee_id: string;
  by_day: Generated<boolean>;
  by_hour: Generated<boolean>;
}

export interface RequestKeyTable {
  key: string;
  actor_id: string | null;
  procedure: string;
  input_hash: string;
  response: Json | null;
  at: Generated<Instant>;
}

export interface RequiredRoleTable {
  segment: string;
  role_kinds: string[];
  set_by: string | null;
  at: Generated<Instant>;
}

export interface RevenueTable {
  client_id: string;
  product_id: string;
  month: Day;
  amount: number;
  quantity: string | null;
  source: Generated<string>;
}

export interface RoundTable {
  id: string;
  programme_id: string;
  name: string;
  starts_on: Day;
  ends_on: Day;
  state: Generated<string>;
  form_code: string | null;
  started_at: Instant | null;
  started_by: string | null;
  closed_at: Instant | null;
  created_at: Generated<Instant>;
  version: Generated<number>;
}

export interface SaleLineTable {
  order_id: string;
  product_id: string;
  line_no: number;
  quantity: string;
  price: string;
  discount: Generated<string>;
  amount: number;
}

export interface SaleOrderTable {
  id: string;
  external_id: string;
  client_id: string;
  day: Day;
  employee_id: string | null;
  source: Generated<string>;
}

export interface ServicePointTable {
  id: string;
  client_id: string;
  name: string;
  address: string | null;
  place: string | null;
  service_levels: Generated<Json>;
  active: Generated<boolean>;
}

export interface TalkTimeTable {
  id: string;
  questionnaire_id: string;
  section: string;
  seconds: number;
  sitting_id: string;
  noted_at: Instant;
  employee_id: string | null;
}

export interface WeeklyCounterTable {
  year: number;
  last_number: number;
}

export interface WeeklyDecisionTable {
  id: string;
  meeting_id: string;
  item_id: string | null;
  client_id: string | null;
  case_id: string | null;
  words: string;
  owner_employee_id: string | null;
  due_on: Day | null;
  state: Generated<string>;
  outcome: string | null;
  settled_at: Instant | null;
  settled_by: string | null;
  created_by: string | null;
  created_at: Instant;
}

export interface WeeklyItemTable {
  id: string;
  meeting_id: string;
  position: number;
  section: string;
  client_id: string | null;
  case_id: string | null;
  decision_id: string | null;
  facts: Json;
  added_by: string | null;
  discussed_at: Instant | null;
  discussed_by: string | null;
  created_at: Instant;
}

export interface WeeklyMeetingTable {
  id: string;
  starts_at: Instant;
  minutes: number;
  place: string | null;
  regular_day: Day;
  state: Generated<string>;
  year: number | null;
  number: number | null;
  since: Instant | null;
  started_at: Instant | null;
  ended_at: Instant | null;
  cancelled_at: Instant | null;
  cancel_reason: string | null;
  led_by: string | null;
  version: Generated<number>;
  created_by: string | null;
  created_at: Instant;
  changed_at: Instant;
}

export interface WeeklyParticipantTable {
  meeting_id: string;
  employee_id: string;
  attended: boolean | null;
}

export interface WorkTable {
  id: string;
  title: string;
  owner_employee_id: string | null;
  due_on: Day | null;
  cause: string | null;
  place: string | null;
  state: Generated<string>;
  done_at: Instant | null;
  done_by: string | null;
  result: string | null;
  created_at: Generated<Instant>;
  version: Generated<number>;
  cost: number | null;
  started_at: Instant | null;
  provisional: Generated<boolean>;
  cancelled_at: Instant | null;
}

export interface WorkCaseTable {
  work_id: string;
  case_id: string;
  client_id: string;
  state: string;
  cycle: number;
  done_at: Instant | null;
  done_by: string | null;
  result: string | null;
  provisional: Generated<boolean>;
  joined_at: Instant;
}

export interface WorkClaimTable {
  work_id: string;
  claim_id: string;
}

export interface Database {
  absence: AbsenceTable;
  answer: AnswerTable;
  answer_mark: AnswerMarkTable;
  answer_op: AnswerOpTable;
  api_token: ApiTokenTable;
  attachment: AttachmentTable;
  audit: AuditTable;
  auth_account: AuthAccountTable;
  auth_session: AuthSessionTable;
  auth_two_factor: AuthTwoFactorTable;
  auth_user: AuthUserTable;
  auth_verification: AuthVerificationTable;
  calendar_day: CalendarDayTable;
  calendar_feed: CalendarFeedTable;
  call: CallTable;
  call_script: CallScriptTable;
  call_script_trial: CallScriptTrialTable;
  call_script_version: CallScriptVersionTable;
  case_code: CaseCodeTable;
  case_copy: CaseCopyTable;
  case_cycle: CaseCycleTable;
  case_deed: CaseDeedTable;
  case_event: CaseEventTable;
  case_file: CaseFileTable;
  case_notice: CaseNoticeTable;
  case_word: CaseWordTable;
  claim: ClaimTable;
  client: ClientTable;
  client_answer: ClientAnswerTable;
  client_link: ClientLinkTable;
  client_reply: ClientReplyTable;
  client_text: ClientTextTable;
  client_visit: ClientVisitTable;
  client_way_in: ClientWayInTable;
  clock_mark: ClockMarkTable;
  code_list_version: CodeListVersionTable;
  company: CompanyTable;
  company_logo: CompanyLogoTable;
  contact_point: ContactPointTable;
  contract: ContractTable;
  current_round: CurrentRoundTable;
  daily_digest: DailyDigestTable;
  daily_report: DailyReportTable;
  division: DivisionTable;
  drop_in: DropInTable;
  employee: EmployeeTable;
  form: FormTable;
  form_version: FormVersionTable;
  handover: HandoverTable;
  import_change: ImportChangeTable;
  import_job: ImportJobTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  letter: LetterTable;
  letter_attachment: LetterAttachmentTable;
  mail_flow: MailFlowTable;
  mailbox_flow: MailboxFlowTable;
  measurement: MeasurementTable;
  meeting: MeetingTable;
  meeting_event: MeetingEventTable;
  meeting_reminder: MeetingReminderTable;
  migration: MigrationTable;
  opportunity: OpportunityTable;
  paper_page: PaperPageTable;
  paper_sheet: PaperSheetTable;
  participant: ParticipantTable;
  person: PersonTable;
  person_finding: PersonFindingTable;
  person_link: PersonLinkTable;
  person_move: PersonMoveTable;
  person_name_form: PersonNameFormTable;
  person_role: PersonRoleTable;
  personal_touch: PersonalTouchTable;
  placement: PlacementTable;
  position: PositionTable;
  product: ProductTable;
  programme: ProgrammeTable;
  quality_case: QualityCaseTable;
  questionnaire: QuestionnaireTable;
  questionnaire_step: QuestionnaireStepTable;
  recommendation: RecommendationTable;
  register_counter: RegisterCounterTable;
  relation: RelationTable;
  relation_state: RelationStateTable;
  reminder_choice: ReminderChoiceTable;
  request_key: RequestKeyTable;
  required_role: RequiredRoleTable;
  revenue: RevenueTable;
  round: RoundTable;
  sale_line: SaleLineTable;
  sale_order: SaleOrderTable;
  service_point: ServicePointTable;
  talk_time: TalkTimeTable;
  weekly_counter: WeeklyCounterTable;
  weekly_decision: WeeklyDecisionTable;
  weekly_item: WeeklyItemTable;
  weekly_meeting: WeeklyMeetingTable;
  weekly_participant: WeeklyParticipantTable;
  work: WorkTable;
  work_case: WorkCaseTable;
  work_claim: WorkClaimTable;
}
