// «Мой день» with what the weekly meeting has put on this person: rooms that never meet, composed here.
import { WeeklyCard } from '#features/reports/screens/weekly/card.tsx';
import { Screen as MyDay } from '#features/touches/screens/my-day.tsx';

export function Screen() {
  return <MyDay decided={<WeeklyCard />} />;
}
