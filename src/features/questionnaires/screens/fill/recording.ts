// One voice note from the first word to the outbox. It belongs to the talk and not to what is shown of it: whoever goes
// on to another question or leaves ends it, and what was said is kept.
import { VOICE_SECONDS } from '#features/questionnaires/shapes/hour.ts';
import { newId } from '#kernel/ids.ts';
import { KeptVoice } from './kept-voice.ts';
import type { FillSession } from './session.ts';

/** The first a browser knows: Chrome and Firefox the first, Safari the second. */
const CONTAINERS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** A voice stays clear, and five minutes stay under a megabyte. */
const BITS_A_SECOND = 24_000;
const PART_MS = 1000;

export type Silence = 'denied' | 'none' | 'busy' | 'unable';
export type Outcome = 'kept' | 'full' | 'failed';

export interface Recording {
  /** Seconds that may still be said. */
  left(): number;
  stop(): void;
  /** Once what was said is safe on the device. */
  readonly ended: Promise<Outcome>;
}

/** Why there will be no recording. */
export function silenceOf(problem: unknown): Silence {
  const { name } = problem as DOMException;
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return name === 'NotSupportedError' ? 'unable' : 'none';
}

async function openMicrophone(): Promise<MediaStream> {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices)
    throw new DOMException('no recorder', 'NotSupportedError');
  return navigator.mediaDevices.getUserMedia({ audio: true });
}

/** Begins to record for a question; null where nobody waits any more for the microphone that was asked for. */
export async function beginRecording(
  session: FillSession,
  key: string,
  wanted: () => boolean,
): Promise<Recording | null> {
  const stream = await openMicrophone();
  const hush = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (!wanted()) {
    hush();
    return null;
  }
  try {
    return record(session, key, stream, hush);
  } catch (problem) {
    hush();
    throw problem;
  }
}

function record(session: FillSession, key: string, stream: MediaStream, hush: () => void): Recording {
  const mimeType = CONTAINERS.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_A_SECOND,
    ...(mimeType ? { mimeType } : {}),
  });
  const kept = new KeptVoice(session, newId(), key);
  const startedAt = performance.now();
  const said = () => Math.min(VOICE_SECONDS, Math.round((performance.now() - startedAt) / 1000));
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const ended = new Promise<Outcome>((resolve) => {
    recorder.addEventListener('stop', () => {
      const seconds = said();
      clearInterval(clock);
      document.removeEventListener('visibilitychange', hidden);
      hush();
      const finished = kept.finish(recorder.mimeType, seconds).catch(() => false);
      void finished.then((there) => resolve(!there ? 'failed' : seconds < VOICE_SECONDS ? 'kept' : 'full'));
    });
  });
  recorder.addEventListener('dataavailable', ({ data }) => kept.add(data, said()));
  // The microphone was pulled out, or given to a call: what was said until then is a note.
  for (const track of stream.getTracks()) track.addEventListener('ended', stop);
  // Put in the pocket, a page may never come back.
  const hidden = () => {
    if (document.hidden && recorder.state === 'recording') recorder.requestData();
  };
  document.addEventListener('visibilitychange', hidden);
  // Not the business of what is shown: a page nobody looks at has to stop in time, too.
  const clock = setInterval(() => said() >= VOICE_SECONDS && stop(), 250);
  recorder.start(PART_MS);
  return { left: () => VOICE_SECONDS - said(), stop, ended };
}
