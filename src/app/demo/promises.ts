// What is promised in a talk: a phrase that calls for a deed becomes a task; most are done in time, some are not.
import type { AnswerValue } from '#features/questionnaires/shapes/answers.ts';
import { addDays } from '#kernel/day.ts';
import { freshId, type Stage } from './life.ts';
import { createRandom } from './random.ts';

const PROMISES = [
  { phrase: 'видеонаблюдение на складе', task: 'Прислать расчёт видеонаблюдения для склада' },
  { phrase: 'склад на левом берегу', task: 'Узнать, есть ли наша сеть на левом берегу' },
  { phrase: 'понадобится двенадцать рабочих мест', task: 'Прислать план подключения двенадцати мест' },
  { phrase: 'кому звонить ночью', task: 'Прислать памятку: кому звонить ночью' },
] as const;

export function createPromises(stage: Stage) {
  // A chance of its own, so that the rest of the story stays the same.
  const random = createRandom(67);
  return async (
    who: string,
    questionnaireId: string,
    made: readonly { key: string; value: AnswerValue }[],
  ): Promise<void> => {
    for (const { key, value } of made) {
      if (typeof value !== 'string') continue;
      const found = PROMISES.find(({ phrase }) => value.includes(phrase));
      if (!found || !random.chance(0.3)) continue;
      const { phrase, task } = found;
      const markId = freshId();
      await stage.act(who, 'questionnaires.mark-phrase', {
        id: markId,
        questionnaireId,
        key,
        phrase,
        from: value.indexOf(phrase),
        made: 'task',
        task,
        dueOn: addDays(stage.now().slice(0, 10), random.whole(3, 10)),
      });
      if (random.chance(0.93)) {
        stage.diary.note(stage.later(random.whole(1, 9), 16), async () => {
          await stage.act(who, 'questionnaires.end-task', { markId, done: true });
        });
      }
    }
  };
}
