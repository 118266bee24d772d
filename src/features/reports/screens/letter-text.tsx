import { splitLinks } from '../rules/letter-links.ts';

/** A letter as it was written; its addresses open beside. */
export function LetterText({ text }: { text: string }) {
  return (
    <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginTop: 16 }}>
      {splitLinks(text).map(({ at, text: words, href }) =>
        href ? (
          <a key={at} href={href} target="_blank" rel="noreferrer">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </div>
  );
}
