import type { components } from '../api/contracts/plan';

/** One organization that the person's token opens, as the service reads it: what is allowed there is for it to say. */
export type Membership = components['schemas']['Membership'];

/** Those to choose from; where nothing is allowed there is nothing to open. */
export function usable(memberships: Membership[]): Membership[] {
  return memberships.filter(({ permissions }) => permissions.length > 0);
}

export function mayWrite({ permissions }: Membership): boolean {
  return permissions.includes('plan:write');
}
