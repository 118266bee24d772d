// How long a question takes in truth, out of when the answers were given on the devices.
import { questionIdOf } from '#features/questionnaires/rules/prepare.ts';

export interface TimedAnswer {
  readonly questionnaireId: string;
  readonly key: string;
  /** Milliseconds by the clock of the device. */
  readonly at: number;
  /** Passed over: the clock went on, but nothing was asked. */
  readonly skipped?: boolean;
}

export interface QuestionTime {
  readonly questionId: string;
  /** Interviews the median is taken over. */
  readonly interviews: number;
  /** Median, minutes. */
  readonly minutes: number;
}

/** A longer silence is a pause of the talk, not a long answer: minutes. */
export const PAUSE_MINUTES = 10;

const MINUTE = 60_000;

/** Milliseconds each question took in one interview: from the answer before it to the last of its own. */
function timesOf(answers: readonly TimedAnswer[]): Map<string, number> {
  const inOrder = answers.toSorted((one, other) => one.at - other.at);
  const times = new Map<string, number>();
  for (const [index, answer] of inOrder.entries()) {
    const before = inOrder[index - 1];
    const gap = before ? answer.at - before.at : Number.POSITIVE_INFINITY;
    // Several at the very same moment were filled in by a machine, not said in a talk.
    if (answer.skipped || gap === 0 || gap > PAUSE_MINUTES * MINUTE) continue;
    const id = questionIdOf(answer.key);
    times.set(id, (times.get(id) ?? 0) + gap);
  }
  return times;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Median minutes by question, in the order met. The first answer of a sitting has nothing before it and tells
 * nothing; questions told of by fewer than `fewest` interviews are left out.
 */
export function timeQuestions(answers: readonly TimedAnswer[], fewest: number): QuestionTime[] {
  const byInterview = Map.groupBy(answers, (answer) => answer.questionnaireId);
  const byQuestion = new Map<string, number[]>();
  for (const interview of byInterview.values()) {
    for (const [id, time] of timesOf(interview)) byQuestion.set(id, [...(byQuestion.get(id) ?? []), time]);
  }
  return [...byQuestion]
    .filter(([, times]) => times.length >= fewest)
    .map(([questionId, times]) => ({
      questionId,
      interviews: times.length,
      minutes: Math.round((medianOf(times) / MINUTE) * 10) / 10,
    }));
}
