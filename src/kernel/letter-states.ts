/** What becomes of a letter; `kept`: no mail server, read in the app; `doubtful`: the server fell silent after the words. */
export const LETTER_STATES = ['queued', 'sending', 'sent', 'kept', 'failed', 'doubtful'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
