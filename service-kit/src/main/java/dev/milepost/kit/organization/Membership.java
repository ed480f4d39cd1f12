package dev.milepost.kit.organization;

/**
 * One role in one organization, as a verified token states it. A role here says nothing about another organization.
 *
 * @param organization the organization's alias
 * @param role the role's name in lower case, for example {@code owner}
 */
public record Membership(String organization, String role) {
}
