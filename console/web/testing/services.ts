import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { configuration, metadata } from './place';
import type { Problem } from '../api/problem';

/** The services and the issuer as far as every test needs them; a test adds what it is about. */
export const services = setupServer(
  http.get(`${configuration.issuer}/.well-known/openid-configuration`, () => HttpResponse.json(metadata)),
);

/** Address of an operation of plan-service. */
export function planAddress(path: string): string {
  return `${configuration.services.plan}/api/plan/v1${path}`;
}

export function problem(body: Problem) {
  return HttpResponse.json(body, {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
