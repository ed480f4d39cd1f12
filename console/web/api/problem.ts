/** One thing wrong with one field of a request. */
export interface FieldProblem {
  /** JSON pointer to the field, for example `/goals/0/name`. */
  pointer?: string;
  code?: string;
  detail: string;
}

/** The body of a failed call, RFC 9457 with our additions. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  requestId?: string;
  errors?: FieldProblem[];
}

/** A service answered, and its answer was no. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer came: the service is down, or the network is. */
export class ServiceUnreachable extends Error {
  override name = 'ServiceUnreachable';
}

/** The session ended and couldn't be renewed; the person has to sign in again. */
export class SessionEnded extends Error {
  override name = 'SessionEnded';
}

/** Whether signing in again is the only way on. */
export function isSessionEnd(error: unknown): boolean {
  return error instanceof SessionEnded || (error instanceof ProblemError && error.status === 401);
}

/** Reads a failed answer; one that isn't a problem document (a proxy's page, say) still becomes a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = { title: response.statusText || `HTTP ${response.status}`, status: response.status };
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) {
    return fallback;
  }
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return fallback;
  }
}
