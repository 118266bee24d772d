import { describe, expect, test } from 'vitest';
import { changesOf } from './found-changes.ts';

describe('M8.1 what is different about somebody who stayed', () => {
  test.each([
    [
      'another post: from what to what',
      { post: 'Генеральный директор' },
      { post: 'Управляющий директор' },
      [{ field: 'post', was: 'Генеральный директор', now: 'Управляющий директор' }],
    ],
    [
      'the same post, another part in decisions',
      { post: 'Директор', roleKind: 'influencer' },
      { post: 'Директор', roleKind: 'decision_maker' },
      [{ field: 'roleKind', was: 'influencer', now: 'decision_maker' }],
    ],
    [
      'a part that was not known became known',
      { post: null, roleKind: 'unknown' },
      { post: 'Снабженец', roleKind: 'user' },
      [
        { field: 'post', was: null, now: 'Снабженец' },
        { field: 'roleKind', was: null, now: 'user' },
      ],
    ],
    [
      'a new number beside the old ones',
      { post: 'Директор' },
      { post: 'Директор', phone: '+7 910 000-00-00' },
      [{ field: 'phone', was: null, now: '+7 910 000-00-00' }],
    ],
    ['nothing', { post: 'Директор' }, { post: 'Директор', verifiedOn: '2026-11-02' }, []],
    ['no trace in the journal', null, null, []],
  ])('%s', (_, before, after, changes) => {
    expect(changesOf(before, after)).toEqual(changes);
  });
});
