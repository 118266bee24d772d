import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('markup for letters', () => {
  it('lets through what was made as markup and escapes what people typed', () => {
    const typed = `<script>alert("1" & '2')</script>`;
    expect(html`<p title="${typed}">${typed}</p>`.source).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;">' +
        '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>',
    );
  });

  it('joins lists and drops what is not there', () => {
    const rows = ['а', 'б'].map((cell) => html`<td>${cell}</td>`);
    expect(html`<tr>${rows}${null}${false}${0}</tr>`.source).toBe('<tr><td>а</td><td>б</td>0</tr>');
  });
});
