/** Clocks whose lengths are shown; the schema of the contract does not travel to the browser. */
export const ANALYSED = ['restore', 'confirm'] as const;
