import { useEffect, useState } from 'react';

interface InstallEvent extends Event {
  prompt(): Promise<void>;
}

// The browser offers it once, soon after the start; the screen that shows the button may open much later.
let offered: InstallEvent | null = null;
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event as InstallEvent;
});

/** The way onto the home screen, where the browser offers one. */
export function useInstall(): { install: (() => void) | null; installed: boolean } {
  const [done, setDone] = useState(false);
  useEffect(() => {
    const note = () => setDone(true);
    window.addEventListener('appinstalled', note);
    return () => window.removeEventListener('appinstalled', note);
  }, []);
  const installed = done || window.matchMedia('(display-mode: standalone)').matches;
  return { installed, install: offered && !installed ? () => void offered?.prompt() : null };
}
