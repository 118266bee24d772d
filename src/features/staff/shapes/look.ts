// How the company shows itself to clients: on the page behind a link and in letters.

/** The product's own green, until the company chooses. */
export const DEFAULT_ACCENT = '#1d5f49';

/** Largest sizes a logo is shown in, pixels. */
export const LOGO_WIDTH = 400;
export const LOGO_HEIGHT = 120;

/** Where the logo is served, to anybody. */
export const LOGO_PATH = '/brand/logo';

export const LETTERS_SIGNED = ['company', 'curator'] as const;
/** Whose name stands before the address of letters to clients: «Компания», or «Куратор, Компания». */
export type LettersSigned = (typeof LETTERS_SIGNED)[number];

export interface CompanyLogo {
  etag: string;
  width: number;
  height: number;
}

export interface CompanyLook {
  /** `#rrggbb`; white reads on it. */
  accent: string;
  signed: LettersSigned;
  logo: CompanyLogo | null;
}
