import { expect, test } from 'vitest';
import { mayWrite, membershipsOf } from './membership';

test('a group path names an organization and a role in it', () => {
  expect(membershipsOf(['/organizations/demo/owner', '/organizations/other/viewer'])).toEqual([
    { organization: 'demo', role: 'owner' },
    { organization: 'other', role: 'viewer' },
  ]);
});

test('of several roles in one organization the strongest counts', () => {
  expect(membershipsOf(['/organizations/demo/viewer', '/organizations/demo/manager'])).toEqual([
    { organization: 'demo', role: 'manager' },
  ]);
});

test.each([
  ['another group', ['/staff/demo/owner']],
  ['an unknown role', ['/organizations/demo/emperor']],
  ['a deeper path', ['/organizations/demo/owner/deputy']],
  ['a text instead of a list', '/organizations/demo/owner'],
  ['no claim', undefined],
])('%s gives no membership', (_what, groups) => {
  expect(membershipsOf(groups)).toEqual([]);
});

test('everybody but a viewer may write', () => {
  expect(mayWrite({ organization: 'demo', role: 'viewer' })).toBe(false);
  expect(mayWrite({ organization: 'demo', role: 'contributor' })).toBe(true);
});
