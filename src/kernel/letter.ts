// The plain shape of every letter the product sends: one column, readable on a phone, nothing from outside.
// Mail programs drop style sheets, so what matters stands in the tags.
import { type Html, html } from './html.ts';
import type { Locale } from './words.ts';

/** A letter ready for the queue; `text` says all that `html` says. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const INK = 'color:#211c15';
const QUIET = 'color:#6a6156';

/** Styles a letter's own markup may use. */
export const letterStyle = {
  heading: `margin:0 0 12px;font-size:20px;line-height:1.3;${FONT};${INK}`,
  section: `margin:24px 0 6px;font-size:16px;line-height:1.35;font-weight:700;${FONT};${INK}`,
  text: `margin:0 0 12px;font-size:16px;line-height:1.5;${FONT};${INK}`,
  quiet: `font-size:14px;line-height:1.45;${FONT};${QUIET}`,
  row: `padding:8px 0;border-top:1px solid #e4ddd2;font-size:16px;line-height:1.4;${FONT};${INK}`,
  link: 'color:#1c5d8c',
  cell: `padding:3px 0;border-top:1px solid #e4ddd2;font-size:14px;line-height:1.35;${FONT};${INK}`,
  count: `font-weight:400;${QUIET}`,
  quote: `margin:4px 0 0;padding:2px 0 2px 10px;border-left:3px solid #b9ab97;font-size:15px;line-height:1.45;${FONT};${INK}`,
  button: `display:inline-block;padding:14px 22px;background:#1d5f49;color:#ffffff;text-decoration:none;font-size:17px;font-weight:700;border-radius:8px;${FONT}`,
};

/** Puts the body into the page every mail program understands. */
export function frameLetter(locale: Locale, title: string, body: Html, footer: Html): string {
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#f5f1ea">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f5f1ea"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:10px"><tr><td style="padding:22px 20px">${body}</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td style="padding:12px 20px;${letterStyle.quiet}">${footer}</td></tr></table>
</td></tr></table></body></html>
`.source;
}
