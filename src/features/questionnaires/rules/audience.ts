// Whom a question is for: people of certain roles, clients of certain segments. What is not known keeps nobody
// from being asked: a question is left out only when we know that it is meant for others.
import type { AnswerValue, InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { Question } from '#features/questionnaires/shapes/form.ts';

/** Roles of those at the table; null as long as somebody there is without one, or nobody has told who is. */
function rolesMet(facts: InterviewFacts, met: AnswerValue | undefined): ReadonlySet<string> | null {
  if (typeof met !== 'object' || !('personIds' in met) || met.others !== undefined) return null;
  const roles = new Set<string>();
  for (const id of met.personIds) {
    const role = facts.persons.find((person) => person.id === id)?.role;
    if (!role || role === 'unknown') return null;
    roles.add(role);
  }
  return roles.size > 0 ? roles : null;
}

/** `met` is the valid answer to who sits at the table, where it has been given. */
export function isMeantFor(question: Question, facts: InterviewFacts, met: AnswerValue | undefined): boolean {
  const { roles, segments } = question;
  if (segments?.length && facts.segment && !(segments as readonly string[]).includes(facts.segment)) {
    return false;
  }
  if (!roles?.length) return true;
  const seen = rolesMet(facts, met);
  return seen === null || roles.some((role) => seen.has(role));
}
