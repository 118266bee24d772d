// «Мой день» with what the weekly meeting and clients' letters have put on this person: rooms that never meet,
// composed here.
import { ReplyCard } from '#features/quality/screens/reply-card.tsx';
import { WeeklyCard } from '#features/reports/screens/weekly/card.tsx';
import { Screen as MyDay } from '#features/touches/screens/my-day.tsx';

export function Screen() {
  return (
    <MyDay
      decided={
        <>
          <ReplyCard />
          <WeeklyCard />
        </>
      }
    />
  );
}
