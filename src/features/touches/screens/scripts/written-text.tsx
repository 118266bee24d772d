import { splitWritten } from '../../rules/script-text.ts';
import type { DiffPiece } from '../../rules/script-diff.ts';
import { usePlaceLabel } from './place-label.ts';

/** A text as it is written, its places as words in a frame; what the other side lacks is marked. */
export function WrittenText({ pieces }: { pieces: readonly DiffPiece[] }) {
  const label = usePlaceLabel();
  return (
    <p className="written">
      {pieces.map(({ text, differs }, index) => {
        const inside = splitWritten(text).map((piece, at) =>
          piece.kind === 'place' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own
            <span key={at} className="place-chip">
              {label(piece)}
            </span>
          ) : (
            piece.text
          ),
        );
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity of their own
        return differs ? <mark key={index}>{inside}</mark> : <span key={index}>{inside}</span>;
      })}
    </p>
  );
}
