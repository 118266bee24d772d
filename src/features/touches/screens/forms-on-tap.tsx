// Forms that open on a tap are fetched then, or ahead by the device that takes its day along: the lists they stand in
// stay light on a phone.
import { type ComponentProps, lazy, Suspense } from 'react';

const load = {
  booking: () => import('./booking-form.tsx'),
  reschedule: () => import('./reschedule-form.tsx'),
};
const Booking = lazy(() => load.booking().then(({ BookingForm }) => ({ default: BookingForm })));
const Reschedule = lazy(() => load.reschedule().then(({ RescheduleForm }) => ({ default: RescheduleForm })));

export function BookingForm(props: ComponentProps<typeof Booking>) {
  return (
    <Suspense>
      <Booking {...props} />
    </Suspense>
  );
}

export function RescheduleForm(props: ComponentProps<typeof Reschedule>) {
  return (
    <Suspense>
      <Reschedule {...props} />
    </Suspense>
  );
}
