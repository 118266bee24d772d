// «Работы», and below them what the weekly meeting has put on this person.
import { WeeklyCard } from '#features/reports/screens/weekly/card.tsx';
import { Screen as Works } from '#features/quality/screens/works.tsx';

export function Screen() {
  return (
    <>
      <Works />
      <div style={{ maxWidth: 760, marginTop: 16 }}>
        <WeeklyCard />
      </div>
    </>
  );
}
