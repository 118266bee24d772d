import { IconPhone } from '@tabler/icons-react';
import { useWords } from '#ui/i18n.tsx';
import type { Callee } from '../shapes/contracts/my-day.ts';
import { myDayWords } from '../words/my-day.ts';

type Phone = Callee['phones'][number];

/**
 * Numbers to dial with one tap; one that could not be read is shown as it was written. A number told to be wrong stays
 * readable and says so, and is no button under the thumb.
 */
export function Phones(props: {
  phones: readonly Phone[];
  label: string;
  /** No number is the main one: dialling on leads nowhere. */
  quiet?: boolean;
  /** Which number was dialled. */
  onDial?: (raw: string) => void;
}) {
  const w = useWords(myDayWords);
  const { phones, label, quiet = false } = props;
  return (
    <>
      {phones.map((phone, index) => {
        const dialled = phone.normal ?? phone.raw.replace(/[^\d+]/g, '');
        const pause = phone.extension ? `,${phone.extension}` : '';
        const href = `tel:${dialled}${pause}`;
        const dial = () => props.onDial?.(phone.raw);
        return phone.wrong ? (
          <span key={phone.raw} className="dial-wrong">
            <a href={href} onClick={dial}>
              {phone.raw}
            </a>{' '}
            {w.wrongNumber}
          </span>
        ) : (
          <a
            key={phone.raw}
            className="dial"
            data-main={index === 0 && !quiet}
            href={href}
            onClick={dial}
            aria-label={`${label}: ${phone.raw}`}
          >
            <IconPhone size={20} stroke={1.7} aria-hidden="true" />
            {phone.raw}
          </a>
        );
      })}
    </>
  );
}
