// A voice note of up to five minutes, with what is left in plain sight.
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { VOICE_SECONDS } from '#features/questionnaires/shapes/hour.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';

const CONTAINERS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** A voice stays clear, and five minutes stay under a megabyte. */
const BITS_A_SECOND = 24_000;

type Silence = 'asking' | 'denied' | 'none' | 'unable';
interface Running {
  recorder: MediaRecorder;
  startedAt: number;
}

export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export function VoiceButton({ keep }: { keep: (voice: Blob, seconds: number) => void }) {
  const w = useWords(fillWords).hour;
  const [silence, setSilence] = useState<Silence | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [left, setLeft] = useState(VOICE_SECONDS);
  const recorder = useRef<MediaRecorder | null>(null);
  // Going on to the next question ends the note and keeps it.
  useEffect(() => () => stop(recorder.current), []);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      const rest = VOICE_SECONDS - Math.floor((performance.now() - running.startedAt) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) stop(running.recorder);
    }, 250);
    return () => clearInterval(timer);
  }, [running]);
  const start = async () => {
    if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return setSilence('unable');
    setSilence('asking');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = CONTAINERS.find((one) => MediaRecorder.isTypeSupported(one));
      const made = new MediaRecorder(stream, {
        audioBitsPerSecond: BITS_A_SECOND,
        ...(mimeType ? { mimeType } : {}),
      });
      const startedAt = performance.now();
      const parts: Blob[] = [];
      made.addEventListener('dataavailable', ({ data }) => parts.push(data));
      made.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        recorder.current = null;
        setRunning(null);
        const seconds = Math.min(VOICE_SECONDS, Math.round((performance.now() - startedAt) / 1000));
        if (parts.some(({ size }) => size > 0)) keep(new Blob(parts, { type: made.mimeType }), seconds);
      });
      made.start(1000);
      recorder.current = made;
      setSilence(null);
      setLeft(VOICE_SECONDS);
      setRunning({ recorder: made, startedAt });
    } catch (problem) {
      const { name } = problem as DOMException;
      setSilence(name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'none');
    }
  };
  if (running) {
    return (
      <div className="fill-recording" role="status">
        <span className="tabular">{w.record.left(clockOf(left))}</span>
        <button type="button" className="fill-quiet-button" onClick={() => stop(running.recorder)}>
          <IconPlayerStopFilled size={20} aria-hidden /> {w.record.stop}
        </button>
      </div>
    );
  }
  return (
    <>
      <button type="button" className="fill-quiet-button" onClick={start}>
        <IconMicrophone size={20} aria-hidden /> {w.voice}
      </button>
      {silence ? (
        <p className="fill-hint fill-whole-row" role="status">
          {w.record[silence]}
        </p>
      ) : null}
    </>
  );
}

function stop(recorder: MediaRecorder | null): void {
  if (recorder && recorder.state !== 'inactive') recorder.stop();
}
