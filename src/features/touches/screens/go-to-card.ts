/** The id under which a meeting's card can be gone to. */
export const cardIdOf = (meetingId: string) => `meeting-${meetingId}`;

/** Brings a meeting's card into sight and puts the focus there. */
export function goToCard(meetingId: string): void {
  const card = document.getElementById(cardIdOf(meetingId));
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}
