// «Мои работы», and below them what the weekly meeting has put on this person.
import { WeeklyCard } from '#features/reports/screens/weekly/card.tsx';
import { Screen as MyWorks } from '#features/quality/screens/my-works.tsx';

export function Screen() {
  return (
    <>
      <MyWorks />
      <div style={{ maxWidth: 760, marginTop: 16 }}>
        <WeeklyCard />
      </div>
    </>
  );
}
