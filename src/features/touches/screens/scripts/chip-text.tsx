// A text one writes with places in it: each place is a word in a frame that is put in and taken away whole. The text itself keeps
// the braces the rules know; whoever writes never sees them.
import { useLayoutEffect, useRef } from 'react';
import { splitWritten } from '../../rules/script-text.ts';
import { PlaceButtons } from './place-buttons.tsx';
import { usePlaceLabel } from './place-label.ts';

export function ChipText(props: {
  /** It is being written: what can be put in stands below. */
  active: boolean;
  label: string;
  value: string;
  cases: boolean;
  onChange: (text: string) => void;
}) {
  const { value, onChange } = props;
  const label = usePlaceLabel();
  const field = useRef<HTMLDivElement>(null);
  /** Where the next place goes: where the caret was last. */
  const caret = useRef<Range | null>(null);
  useLayoutEffect(() => {
    const element = field.current;
    // What was just typed stands there already: painting it anew would throw the caret away.
    if (!element || read(element) === value) return;
    element.replaceChildren(
      ...splitWritten(value).map((piece) =>
        piece.kind === 'place' ? chip(piece.text, label(piece)) : document.createTextNode(piece.text),
      ),
    );
  });
  const note = () => {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (range && field.current?.contains(range.startContainer)) caret.current = range.cloneRange();
  };
  const insert = (place: string) => {
    const element = field.current;
    const [piece] = splitWritten(place);
    if (!element || piece?.kind !== 'place') return;
    const known = caret.current && element.contains(caret.current.startContainer) ? caret.current : null;
    const range = known ?? endOf(element);
    range.deleteContents();
    const node = chip(place, label(piece));
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
    caret.current = range.cloneRange();
    onChange(read(element));
    // After the menu has closed, and its own care for the focus is done.
    setTimeout(() => {
      element.focus();
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
  };
  return (
    <div>
      <div
        ref={field}
        className="chip-text"
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={props.label}
        onInput={(event) => onChange(read(event.currentTarget))}
        onKeyUp={note}
        onMouseUp={note}
        onBlur={note}
      />
      {props.active ? <PlaceButtons cases={props.cases} onInsert={insert} /> : null}
    </div>
  );
}

function chip(place: string, label: string): HTMLSpanElement {
  const node = document.createElement('span');
  node.className = 'place-chip';
  node.contentEditable = 'false';
  node.dataset['place'] = place;
  node.textContent = label;
  return node;
}

/** What stands in the field, places with their braces again. */
function read(element: Node): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof HTMLElement) {
      const { place } = node.dataset;
      if (place !== undefined) text += place;
      else if (node.tagName === 'BR') text += '\n';
      else text += (text === '' || node.tagName === 'SPAN' ? '' : '\n') + read(node);
    } else text += node.textContent ?? '';
  }
  return text;
}

function endOf(element: Node): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}
