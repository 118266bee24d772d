// What the client said, in words; phrases of it can be made into more.
import { type ComponentProps, memo, useEffect, useRef } from 'react';
import { cutByPhrases } from '#features/questionnaires/rules/phrases.ts';
import { MarkList, PhraseBar } from '../marks.tsx';
import { useHour } from '../use-hour.ts';
import { TextBox } from './controls.tsx';

// Neither has to do with the letter just typed.
const Bar = memo(PhraseBar);
const Marks = memo(MarkList);

export function NoteBox({ slotKey, ...props }: ComponentProps<typeof TextBox> & { slotKey: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const behind = useRef<HTMLDivElement>(null);
  const { marks, trial } = useHour();
  const phrases = marks.filter(({ key }) => key === slotKey);
  const marked = phrases.length > 0;
  // The letters behind follow those in front.
  useEffect(() => {
    const note = area.current;
    if (!marked || !note) return;
    const follow = () => behind.current?.scrollTo({ top: note.scrollTop });
    follow();
    note.addEventListener('scroll', follow, { passive: true });
    return () => note.removeEventListener('scroll', follow);
  }, [marked]);
  return (
    <div>
      <TextBox
        {...props}
        area={area}
        behind={
          marked ? (
            <div ref={behind} className="fill-note-behind" aria-hidden>
              {cutByPhrases(props.value, phrases).map((piece, index) => {
                const Letters = piece.marked ? 'mark' : 'span';
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
                return <Letters key={index}>{piece.text}</Letters>;
              })}
            </div>
          ) : null
        }
      />
      {props.disabled || trial ? null : <Bar area={area} slotKey={slotKey} />}
      <Marks slotKey={slotKey} />
    </div>
  );
}
