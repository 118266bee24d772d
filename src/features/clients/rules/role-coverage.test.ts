import { describe, expect, test } from 'vitest';
import { coverageOf, requiredRolesOf } from './role-coverage.ts';

describe('coverage of the roles one must know', () => {
  test('a key client needs who decides, who pays, who understands the technology and who uses it', () => {
    const required = requiredRolesOf('a', {});
    expect(coverageOf(['decision_maker', 'user'], required).missing).toEqual(['economic_buyer', 'technical']);
  });

  test('nobody known leaves everything missing, and one person may hold only one kind at a time', () => {
    expect(coverageOf([], ['decision_maker', 'user']).missing).toEqual(['decision_maker', 'user']);
    expect(coverageOf(['unknown', 'unknown'], ['user']).missing).toEqual(['user']);
  });

  test('the leader’s rule stands before the product’s, an empty one included', () => {
    expect(requiredRolesOf('b', { b: ['champion'] })).toEqual(['champion']);
    expect(coverageOf([], requiredRolesOf('c', { c: [] })).missing).toEqual([]);
  });

  test('a client without a segment has a line of its own', () => {
    expect(requiredRolesOf(null, {})).toEqual(['decision_maker']);
    expect(requiredRolesOf(null, { none: ['user'] })).toEqual(['user']);
  });
});
