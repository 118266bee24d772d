import { describe, expect, it } from 'vitest';
import { decideDiscard } from './discard.ts';

const mine = { fills: true, leads: false };
const empty = { state: 'in_progress', actor: mine, answered: 0, holds: false } as const;

describe('a questionnaire begun by mistake', () => {
  it('goes while nothing of the client stands in it', () => {
    expect(decideDiscard(empty)).toEqual({ ok: true });
  });

  it('stays once there is an answer, a picture, or it has moved on', () => {
    const stays = { ok: false, code: 'discard_not_empty' };
    expect(decideDiscard({ ...empty, answered: 1 })).toEqual(stays);
    expect(decideDiscard({ ...empty, holds: true })).toEqual(stays);
    expect(decideDiscard({ ...empty, state: 'completed' })).toEqual(stays);
  });

  it('is discarded by whoever fills it in, not by the leader who reads it', () => {
    const leads = { fills: false, leads: true };
    expect(decideDiscard({ ...empty, actor: leads })).toEqual({ ok: false, code: 'step_not_yours' });
  });
});
