/** The statuses a plan can have, in the order of its life. */
export const planStatuses = ['DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** What the list of plans is narrowed to; it stands in the address, so a narrowed list can be kept and shared. */
export interface PlanSearch {
  q?: string;
  status?: PlanStatus[];
}

/** Reads the search out of an address, leaving away what makes no sense. */
export function planSearch(input: Record<string, unknown>): PlanSearch {
  const status = (Array.isArray(input.status) ? input.status : [input.status]).filter(isPlanStatus);
  const q = typeof input.q === 'string' || typeof input.q === 'number' ? String(input.q).trim() : '';
  return { ...(q === '' ? {} : { q }), ...(status.length === 0 ? {} : { status }) };
}

export function isPlanStatus(value: unknown): value is PlanStatus {
  return planStatuses.some((status) => status === value);
}
