import { expect, test } from 'vitest';
import { member } from '../testing/services';
import { mayWrite, usable } from './membership';

test('whoever the service lets write may write, whatever the role is called', () => {
  expect(mayWrite(member('demo', 'VIEWER'))).toBe(false);
  expect(mayWrite(member('demo', 'OWNER'))).toBe(true);
  expect(mayWrite({ organization: 'demo', roles: ['DEPUTY'], permissions: ['plan:read', 'plan:write'] })).toBe(true);
});

test('an organization in which nothing is allowed is none to choose', () => {
  const demo = member('demo', 'VIEWER');
  expect(usable([demo, { organization: 'other', roles: [], permissions: [] }])).toEqual([demo]);
});
