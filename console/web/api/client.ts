import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { Configuration } from '../configuration/configuration';
import type { paths as PlanPaths } from './contracts/plan';
import { ProblemError, problemOf, ServiceUnreachable } from './problem';

/** What every call carries besides its own content. */
export interface CallContext {
  /** A token that is still valid, renewed if it had to be; rejects with `SessionEnded` if it couldn't be. */
  accessToken: () => Promise<string>;
  /** Alias of the organization the person works in; none where it is yet to be learned. */
  organization?: string;
  language: () => string;
}

export type PlanClient = Client<PlanPaths>;

export function planClient(configuration: Configuration, context: CallContext): PlanClient {
  const client = createClient<PlanPaths>({
    baseUrl: configuration.services.plan,
    // Several values of one filter are separated by commas.
    querySerializer: { array: { style: 'form', explode: false } },
    // Looked up at each call, so that whatever replaces fetch later is used.
    fetch: (request) => fetch(request),
  });
  client.use(callWith(context));
  return client;
}

function callWith(context: CallContext): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${await context.accessToken()}`);
      request.headers.set('Accept-Language', context.language());
      if (context.organization !== undefined) {
        request.headers.set('Milepost-Organization', context.organization);
      }
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) {
        throw new ProblemError(await problemOf(response));
      }
    },
    onError({ error }) {
      // fetch rejects with a TypeError when no answer came, whatever the cause.
      return error instanceof TypeError ? new ServiceUnreachable(error.message) : undefined;
    },
  };
}

/** The body of an answer that is known to have one: the middleware has thrown on every failure. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) {
    throw new ServiceUnreachable('The answer was empty');
  }
  return data;
}
