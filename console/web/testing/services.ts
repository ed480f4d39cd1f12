import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Problem } from '../api/problem';
import type { Membership } from '../session/membership';
import { configuration, metadata } from './place';

/** The services and the issuer as far as every test needs them; a test adds what it is about. */
export const services = setupServer(
  http.get(`${configuration.issuer}/.well-known/openid-configuration`, () => HttpResponse.json(metadata)),
  answerMemberships([member('demo', 'OWNER')]),
);

/** Address of an operation of plan-service. */
export function planAddress(path: string): string {
  return `${configuration.services.plan}/api/plan/v1${path}`;
}

/** What plan-service reads from the token of everybody who asks. */
export function answerMemberships(items: Membership[]) {
  return http.get(planAddress('/memberships'), () => HttpResponse.json({ items }));
}

/** A membership with what its role allows in plans. */
export function member(organization: string, role: 'VIEWER' | 'OWNER'): Membership {
  return {
    organization,
    roles: [role],
    permissions: role === 'VIEWER' ? ['plan:read'] : ['organization:admin', 'plan:approve', 'plan:read', 'plan:write'],
  };
}

export function problem(body: Problem) {
  return HttpResponse.json(body, {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
