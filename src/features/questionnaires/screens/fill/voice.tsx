// A voice note of up to five minutes, with what is left in plain sight.
import { IconMicrophone, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { VOICE_SECONDS } from '#features/questionnaires/shapes/hour.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';
import { clockOf } from './clock-of.ts';
import { beginRecording, type Outcome, type Recording, type Silence, silenceOf } from './recording.ts';
import { useSession } from './use-session.ts';

export interface VoiceProps {
  questionId: string;
  /** While it is being said, and while what was said is put away. */
  busy: (state: 'recording' | 'keeping') => void;
  ended: (outcome: Outcome) => void;
}

export function VoiceButton(props: VoiceProps) {
  const w = useWords(fillWords).hour;
  const session = useSession();
  const [silence, setSilence] = useState<Silence | 'asking' | null>(null);
  const [running, setRunning] = useState<Recording | null>(null);
  const [left, setLeft] = useState(VOICE_SECONDS);
  const here = useRef(true);
  const recording = useRef<Recording | null>(null);
  useEffect(() => {
    here.current = true;
    return () => {
      // Going on to the next question ends the note and keeps it.
      here.current = false;
      recording.current?.stop();
    };
  }, []);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setLeft(running.left()), 250);
    return () => clearInterval(timer);
  }, [running]);
  const start = async () => {
    setSilence('asking');
    try {
      const made = await beginRecording(session, props.questionId, () => here.current);
      if (!made) return;
      recording.current = made;
      setSilence(null);
      setLeft(made.left());
      setRunning(made);
      props.busy('recording');
      const outcome = await made.ended;
      recording.current = null;
      setRunning(null);
      props.ended(outcome);
    } catch (problem) {
      setSilence(silenceOf(problem));
    }
  };
  if (running) {
    const stop = () => {
      props.busy('keeping');
      running.stop();
    };
    return (
      <div className="fill-recording" role="status">
        <span className="tabular">{w.record.left(clockOf(left))}</span>
        <button type="button" className="fill-quiet-button" onClick={stop}>
          <IconPlayerStopFilled size={20} aria-hidden /> {w.record.stop}
        </button>
      </div>
    );
  }
  return (
    <>
      <button
        type="button"
        className="fill-quiet-button"
        disabled={silence === 'asking'}
        onClick={() => void start()}
      >
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
