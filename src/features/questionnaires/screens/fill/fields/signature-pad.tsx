// A strip of paper with a line to sign on.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';

/** A name is written in several strokes; after this pause it is taken for finished. */
const PEN_REST_MS = 1200;
/** Drawn finer than the screen shows it, so that print is clean. */
const SCALE = 2;

export function SignaturePad(props: { label: string; disabled: boolean; done: (blob: Blob) => void }) {
  const w = useWords(fillWords).signature;
  const canvas = useRef<HTMLCanvasElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [inked, setInked] = useState(false);
  const done = useRef(props.done);
  useEffect(() => {
    done.current = props.done;
  }, [props.done]);
  const finish = (sheet: HTMLCanvasElement) => {
    clearTimeout(rest.current);
    rest.current = undefined;
    sheet.toBlob((blob) => blob && done.current(blob), 'image/png');
  };
  const end = useRef(finish);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    sheet.width = sheet.clientWidth * SCALE;
    sheet.height = sheet.clientHeight * SCALE;
    const last = end.current;
    return () => {
      // Going on before the pen has rested, or was lifted, keeps what was drawn; the sheet is out of the page by then.
      if (rest.current !== undefined) last(sheet);
    };
  }, []);
  const pen = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const sheet = event.currentTarget;
    const box = sheet.getBoundingClientRect();
    const context = sheet.getContext('2d');
    const at: [number, number] = [
      ((event.clientX - box.left) / box.width) * sheet.width,
      ((event.clientY - box.top) / box.height) * sheet.height,
    ];
    return context ? { context, at } : null;
  };
  const touch = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (props.disabled || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    clearTimeout(rest.current);
    const found = pen(event);
    if (!found) return;
    const { context, at } = found;
    context.lineWidth = 2.4 * SCALE;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    // Ink is ink in both themes: the strip is paper.
    context.strokeStyle = '#1b2a4a';
    context.beginPath();
    context.moveTo(...at);
    context.lineTo(at[0] + 0.1, at[1]);
    context.stroke();
    setInked(true);
  };
  const draw = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const found = pen(event);
    found?.context.lineTo(...found.at);
    found?.context.stroke();
  };
  const lift = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    const sheet = event.currentTarget;
    rest.current = setTimeout(() => finish(sheet), PEN_REST_MS);
  };
  const clear = () => {
    clearTimeout(rest.current);
    rest.current = undefined;
    const sheet = canvas.current;
    sheet?.getContext('2d')?.clearRect(0, 0, sheet.width, sheet.height);
    setInked(false);
  };
  return (
    <div>
      <div className="fill-pad">
        <canvas
          ref={canvas}
          role="img"
          aria-label={props.label}
          onPointerDown={touch}
          onPointerMove={draw}
          onPointerUp={lift}
          onPointerCancel={lift}
        />
        {inked ? null : <span aria-hidden>{w.draw}</span>}
      </div>
      {inked && !props.disabled ? (
        <Button variant="subtle" color="gray" size="compact-md" mt={6} onClick={clear}>
          {w.clear}
        </Button>
      ) : null}
    </div>
  );
}
