// The reads that go on without a connection, named before the first of them.
import { type Derive, deriveReads, keepReads } from '#ui/device/kept-reads.ts';

keepReads([
  'access.me',
  'clients.get',
  'clients.list',
  'questionnaires.attachment',
  'questionnaires.form',
  'questionnaires.get',
  'questionnaires.ground',
  'questionnaires.list',
  'questionnaires.not-begun',
  'staff.calendar',
  'touches.booking',
  'touches.call-sheet',
  'touches.calls',
  'touches.day-plan',
  'touches.meetings',
  'touches.my-day',
]);

type Derived = typeof import('./derived-reads.ts').derivedReads;

/** Fetched when needed: most starts have a line. */
const from =
  (name: keyof Derived): Derive =>
  async (...asked) =>
    (await import('./derived-reads.ts')).derivedReads[name](...asked);

deriveReads({
  'clients.list': from('clients.list'),
  'questionnaires.list': from('questionnaires.list'),
  'touches.booking': from('touches.booking'),
  'touches.meetings': from('touches.meetings'),
});
