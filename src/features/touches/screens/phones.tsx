import { IconPhone } from '@tabler/icons-react';
import type { Callee } from '../shapes/contracts/my-day.ts';

type Phone = Callee['phones'][number];

/** Numbers to dial with one tap; one that could not be read is shown as it was written. */
export function Phones({ phones, label }: { phones: readonly Phone[]; label: string }) {
  return (
    <>
      {phones.map((phone, index) => {
        const dialled = phone.normal ?? phone.raw.replace(/[^\d+]/g, '');
        const pause = phone.extension ? `,${phone.extension}` : '';
        return (
          <a
            key={phone.raw}
            className="dial"
            data-main={index === 0}
            href={`tel:${dialled}${pause}`}
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
