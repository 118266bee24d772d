import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useConnection } from '#ui/data.ts';
import { currentDevice, subscribeDevice } from '#ui/device/device.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { deviceWords } from './words.ts';

const never = () => () => {};

/** On every screen: that there is no connection, and how much of one's work has not reached the server. */
export function DeviceLine() {
  const w = useWords(deviceWords).line;
  const { online } = useConnection();
  const outbox = useSyncExternalStore(subscribeDevice, currentDevice)?.outbox;
  const status = useSyncExternalStore(outbox?.subscribe ?? never, () => outbox?.status() ?? null);
  if (!status) return null;
  const { waiting, parked, trouble } = status;
  // What is on its way this very moment is no news.
  const late = waiting > 0 && (!online || trouble !== null);
  if (online && !late && parked.length === 0) return null;
  const words = [
    online ? null : w.offline,
    late ? w.waiting(waiting) : null,
    parked.length > 0 ? w.refused(parked.length) : null,
  ].filter((word) => word !== null);
  const Icon = online ? IconCloudUp : IconCloudOff;
  return (
    <AppLink
      to="/device"
      className="device-line tabular"
      data-alarm={parked.length > 0 || trouble === 'not_kept'}
      aria-label={`${words.join(', ')}. ${w.open}`}
    >
      <Icon size={18} aria-hidden />
      <span className="device-line-words">{words.join(' · ')}</span>
      {late || parked.length > 0 ? (
        <span className="device-line-count">{waiting + parked.length}</span>
      ) : null}
    </AppLink>
  );
}
