// HTML written by hand for letters and for the pages that work without script. A value becomes markup only
// when it was made here: everything else is text and is escaped, so nothing a client types can act.

/** Markup made by `html`; the only thing `html` lets through unescaped. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

export type HtmlValue = string | number | Html | readonly Html[] | null | undefined | false;

/** Template of markup: html`<p>${text}</p>` escapes `text`; null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((part, index) => part + (index < values.length ? markupOf(values[index]) : ''));
  return new Html(parts.join(''));
}

/** Text for a place between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.source;
  if (Array.isArray(value)) return value.map((item: Html) => item.source).join('');
  return escapeHtml(String(value));
}
