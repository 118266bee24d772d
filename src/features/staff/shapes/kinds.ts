// Closed lists of this room; free of schemas, so that screens may use them.
export const TRADES = ['connectivity', 'wholesale', 'services', 'manufacturing', 'other'] as const;
export type Trade = (typeof TRADES)[number];

export const DIVISION_KINDS = ['direction', 'sales', 'client', 'programme', 'service', 'other'] as const;
export type DivisionKind = (typeof DIVISION_KINDS)[number];

export const ABSENCE_KINDS = ['vacation', 'sick', 'trip', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** `none`: cannot sign in; `invited`: has a live link; `active`: has a password. */
export const ACCOUNT_STATES = ['none', 'invited', 'active'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Shortest password the product takes; sign-in holds to the same number. */
export const PASSWORD_MIN = 10;
