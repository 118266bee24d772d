import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerOp } from '#features/questionnaires/shapes/operations.ts';
import { compareDelivery, mergeOps, sameJson } from '#features/questionnaires/rules/merge.ts';

const op = (opId: string, more: Partial<AnswerOp> = {}): AnswerOp => ({
  opId,
  questionnaireId: 'q',
  key: 'path',
  value: `value of ${opId}`,
  deviceId: 'phone',
  deviceAt: '2026-11-23T09:00:00.000Z',
  baseOpId: null,
  ...more,
});

describe('merging answers of one device', () => {
  it('the last answer stands, and its id is the base of the next', () => {
    const seen = mergeOps([op('a'), op('b', { baseOpId: 'a' })]);
    expect(seen).toEqual({
      answers: { path: 'value of b' },
      heads: { path: 'b' },
      conflicts: [],
      reused: [],
    });
  });

  it('a cleared answer is gone, yet remembered as cleared', () => {
    const seen = mergeOps([op('a'), op('b', { baseOpId: 'a', value: null })]);
    expect(seen.answers).toEqual({});
    expect(seen.heads).toEqual({ path: 'b' });
  });

  it('an earlier answer that arrives late does not overwrite the later one', () => {
    expect(mergeOps([op('b', { baseOpId: 'a' }), op('a')]).answers).toEqual({ path: 'value of b' });
  });

  it('the same delivery twice counts once', () => {
    expect(mergeOps([op('a'), op('b', { baseOpId: 'a' }), op('a'), op('b', { baseOpId: 'a' })])).toEqual(
      mergeOps([op('a'), op('b', { baseOpId: 'a' })]),
    );
  });

  it('another content under a known id is told, and the first stands', () => {
    const seen = mergeOps([op('a'), op('a', { value: 'forged' })]);
    expect(seen.reused).toEqual(['a']);
    expect(seen.answers).toEqual({ path: 'value of a' });
  });

  it('a moment written in another way is the same delivery', () => {
    expect(compareDelivery(op('a'), op('a', { deviceAt: '2026-11-23T12:00:00+03:00' }))).toBe('same');
    expect(compareDelivery(op('a'), op('a', { deviceAt: '2026-11-23T12:00:01+03:00' }))).toBe('reused');
  });

  it('a ring of bases, which no honest device makes, still ends with the last one', () => {
    const ring = [op('a', { baseOpId: 'b' }), op('b', { baseOpId: 'a' })];
    expect(mergeOps(ring).answers).toEqual({ path: 'value of b' });
  });
});

describe('two devices', () => {
  const phone = op('p', { baseOpId: 'a' });
  const laptop = op('l', { baseOpId: 'a', deviceId: 'laptop' });

  it('that answered from the same base: the later received stands, the other is kept for a person', () => {
    const seen = mergeOps([op('a'), phone, laptop]);
    expect(seen.answers).toEqual({ path: 'value of l' });
    expect(seen.conflicts).toEqual([{ key: 'path', winner: laptop, others: [phone] }]);
  });

  it('that answered the same are of one mind', () => {
    const same = { ...laptop, value: phone.value };
    expect(mergeOps([op('a'), phone, same]).conflicts).toEqual([]);
  });

  it('one after the other, having seen it: no conflict', () => {
    expect(mergeOps([op('a'), phone, { ...laptop, baseOpId: 'p' }]).conflicts).toEqual([]);
  });

  it('the conflict outlives further typing, and ends when a person settles it', () => {
    const typed = op('t', { baseOpId: 'l', deviceId: 'laptop' });
    expect(mergeOps([op('a'), phone, laptop, typed]).conflicts[0]?.others).toEqual([phone]);
    const settled = op('s', { baseOpId: 't', deviceId: 'laptop', settles: ['p'] });
    expect(mergeOps([op('a'), phone, laptop, typed, settled]).conflicts).toEqual([]);
  });

  it('answers to different questions never meet', () => {
    expect(mergeOps([phone, { ...laptop, key: 'staff', value: 4 }]).conflicts).toEqual([]);
  });
});

describe('any stream of operations', () => {
  const stream = fc
    .array(
      fc.record({
        key: fc.constantFrom('path', 'staff', '__proto__', 'constructor'),
        value: fc.constantFrom('one', 'two', null),
        deviceId: fc.constantFrom('phone', 'laptop'),
        base: fc.option(fc.nat(12), { nil: null }),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map(({ base, ...row }, index) =>
        op(`op${index}`, { ...row, baseOpId: base === null ? null : `op${base}` }),
      ),
    );

  it('gives the same however often its parts are delivered again', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (ops, again) => {
        const repeated = again.flatMap((pick) =>
          ops.length > 0 ? [ops[pick % ops.length] as AnswerOp] : [],
        );
        expect(mergeOps([...ops, ...repeated])).toEqual(mergeOps(ops));
      }),
    );
  });

  it('loses nothing silently: a value stands, was overwritten knowingly or by its device, or is listed', () => {
    fc.assert(
      fc.property(stream, (ops) => {
        const seen = mergeOps(ops);
        const based = new Set(ops.map((one) => one.baseOpId));
        const listed = new Set(seen.conflicts.flatMap(({ others }) => others.map((one) => one.opId)));
        ops.forEach((one, index) => {
          const laterOfDevice = ops
            .slice(index + 1)
            .some((two) => two.key === one.key && two.deviceId === one.deviceId);
          const stands = sameJson(
            Object.hasOwn(seen.answers, one.key) ? seen.answers[one.key] : null,
            one.value,
          );
          expect(stands || based.has(one.opId) || laterOfDevice || listed.has(one.opId)).toBe(true);
        });
      }),
    );
  });
});
