// Conditions of the register that screens know as well; schemas stay with the server.

/** A return: `client30` within 30 days after this client's last word, `cause30` after another's about the very cause. */
export const RETURNS = ['client30', 'client90', 'cause30', 'cause90'] as const;
export type Returned = (typeof RETURNS)[number];

/** By what the rows stand; `due`: the most urgent first, and of those finished the latest. */
export const REGISTER_ORDERS = ['due', 'number', 'client', 'registered'] as const;
export type RegisterOrder = (typeof REGISTER_ORDERS)[number];

/** The client has not said the last word: whatever has been done, or though it was restored. */
export const WORDLESS = ['all', 'restored'] as const;
export type Wordless = (typeof WORDLESS)[number];
