// A voice note to be heard: with its length, and with a way out where this browser does not know how it was recorded.
import { type SyntheticEvent, useState } from 'react';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { useWords } from '#ui/i18n.tsx';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
};

/** What is recorded piece by piece tells no length; a player that is sent to the end finds it out. */
function findLength({ currentTarget: audio }: SyntheticEvent<HTMLAudioElement>): void {
  if (audio.duration !== Infinity) return;
  audio.addEventListener('durationchange', () => (audio.currentTime = 0), { once: true });
  audio.currentTime = 86_400;
}

export function VoicePlayer({ address, mime, name }: { address: string; mime: string; name: string }) {
  const w = useWords(fillWords).hour;
  const [unable, setUnable] = useState(false);
  if (unable) {
    return (
      <span className="fill-quiet">
        {name}. {w.cannotPlay}{' '}
        <a href={address} download={`${name}.${EXTENSIONS[mime] ?? 'webm'}`}>
          {w.download}
        </a>
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: what a client said aloud has no captions
    <audio
      controls
      preload="metadata"
      src={address}
      aria-label={name}
      onLoadedMetadata={findLength}
      onError={() => setUnable(true)}
    />
  );
}
