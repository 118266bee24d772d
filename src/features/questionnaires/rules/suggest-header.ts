// What the booked meeting tells about the talk before anybody has spoken: its day, and whom it was booked with.
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { VisitMeeting } from '#features/questionnaires/shapes/filling.ts';
import { validateAnswer } from '#features/questionnaires/rules/check-answer.ts';
import type { PreparedForm } from '#features/questionnaires/rules/prepare.ts';

/** The question of the shipped header that asks for the day. */
const MET_ON = 'met_on';

/**
 * Values to show in the header until the participant confirms or changes them; they are not answers. Whoever is
 * not a known key person is named in words. A form without such questions gets nothing.
 */
export function suggestHeader(
  prepared: PreparedForm,
  facts: InterviewFacts,
  meeting: VisitMeeting | null,
): ReadonlyMap<string, AnswerValue> {
  const found = new Map<string, AnswerValue>();
  if (!meeting) return found;
  const offer = (key: string, value: AnswerValue) => {
    if (validateAnswer(prepared, facts, key, value).ok) found.set(key, value);
  };
  for (const { question, section } of prepared.byId.values()) {
    if (section !== 'header') continue;
    if (question.type === 'date' && question.id === MET_ON) offer(question.id, meeting.day);
    if (question.type === 'persons_met' && meeting.personName) {
      const { personId, personName } = meeting;
      const known = facts.persons.some((person) => person.id === personId);
      offer(
        question.id,
        known && personId ? { personIds: [personId] } : { personIds: [], others: personName },
      );
    }
  }
  return found;
}
