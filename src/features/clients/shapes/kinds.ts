// Closed lists of the room, without the schema library: the browser imports them too.

export const CLIENT_KINDS = ['company', 'entrepreneur', 'person'] as const;

export const SEGMENTS = ['a', 'b', 'c'] as const;

/**
 * Where a client of the current round stands, in the order of the work: the points of the circle. `called`
 * means called without an appointment yet, `returned` that the leader gave the questionnaire back.
 */
export const CLIENT_STATES = [
  'not_called',
  'called',
  'booked',
  'met',
  'paused',
  'restored',
  'confirmed',
  'returned',
  'complete',
  'handed_in',
  'accepted',
] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** Remarks that never stop a deed: the number is kept as typed. */
export const CLIENT_WARNINGS = [
  'inn_letters',
  'inn_length',
  'inn_zeros',
  'inn_checksum',
  'kpp_length',
  'ogrn_letters',
  'ogrn_length',
  'ogrn_zeros',
  'ogrn_checksum',
] as const;
export type ClientWarning = (typeof CLIENT_WARNINGS)[number];

export const ROLE_KINDS = [
  'decision_maker',
  'economic_buyer',
  'influencer',
  'user',
  'technical',
  'gatekeeper',
  'champion',
  'opponent',
  'unknown',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Relation of a person to one of ours, 0 «do not know each other» to 5 «defends and recommends us». */
export const STRENGTHS = [0, 1, 2, 3, 4, 5] as const;

/** How a role ended. */
export const END_REASONS = [
  'left_company',
  'other_post',
  'term_ended',
  'deceased',
  'mistake',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** How two persons of a client stand to each other: the first one influences, reports, is friends, quarrels. */
export const LINK_KINDS = ['influences', 'reports_to', 'friendly', 'conflict'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Personal touches that are neither a call nor a meeting. */
export const TOUCH_KINDS = ['birthday', 'message', 'favour', 'event', 'other'] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/** What a relation rests on: held meetings and calls that reached, too. */
export const EVIDENCE_KINDS = ['meeting', 'call', ...TOUCH_KINDS] as const;

/** Lines of the table of required roles: by segment, and for clients without one. */
export const COVERAGE_SEGMENTS = [...SEGMENTS, 'none'] as const;
export type CoverageSegment = (typeof COVERAGE_SEGMENTS)[number];

/** Why somebody is proposed as having moved. */
export const MOVE_GROUNDS = ['company', 'name', 'phone', 'email'] as const;
export type MoveGround = (typeof MOVE_GROUNDS)[number];

export const CLIENT_SORTS = ['name', 'revenue', 'city', 'last_touch', 'state'] as const;
export type ClientSort = (typeof CLIENT_SORTS)[number];

/** Hits are counted up to here; beyond, `more` says so. */
export const COUNT_LIMIT = 1_000;

export const TIMELINE_KINDS = [
  'call',
  'meeting',
  'questionnaire',
  'case',
  'role_began',
  'role_ended',
  'handover',
  'edit',
  'import',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];
