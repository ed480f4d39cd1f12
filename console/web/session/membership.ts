/** What a person may do in one organization, weakest first. */
export const roles = ['viewer', 'contributor', 'manager', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

/** One organization a person belongs to, with the strongest role held there. */
export interface Membership {
  /** Alias of the organization. */
  organization: string;
  role: Role;
}

const groupPath = /^\/organizations\/([^/]+)\/([^/]+)$/;

/**
 * Reads memberships from the group paths of a token (`/organizations/<alias>/<role>`); other groups mean nothing here.
 * The services decide by themselves what is allowed: this is only for showing the right things.
 */
export function membershipsOf(groups: unknown): Membership[] {
  const strongest = new Map<string, Role>();
  for (const group of Array.isArray(groups) ? groups : []) {
    const [, organization, name] = groupPath.exec(String(group)) ?? [];
    const role = roles.find((known) => known === name);
    if (organization === undefined || role === undefined) {
      continue;
    }
    const held = strongest.get(organization);
    if (held === undefined || roles.indexOf(role) > roles.indexOf(held)) {
      strongest.set(organization, role);
    }
  }
  return [...strongest]
    .map(([organization, role]) => ({ organization, role }))
    .sort((left, right) => left.organization.localeCompare(right.organization));
}

export function mayWrite({ role }: Membership): boolean {
  return role !== 'viewer';
}
