package dev.milepost.kit.organization;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role, or a service account's scope, allows. */
final class Permissions {

    private static final String ORGANIZATION_ADMIN = "organization:admin";

    private final List<String> areas;
    private final Set<String> known;

    Permissions(List<String> areas) {
        this.areas = List.copyOf(areas);
        this.known = ofRole(Role.OWNER);
    }

    /** An unknown role allows nothing. */
    Set<String> ofRole(String role) {
        return Role.named(role).map(this::ofRole).orElse(Set.of());
    }

    /** Scopes of the permissions' own names count, every other scope means nothing here. */
    Set<String> ofScopes(Set<String> scopes) {
        return known.stream().filter(scopes::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> ofRole(Role role) {
        Stream<String> inEveryArea = areas.stream().flatMap(area -> role.actions().stream().map(action -> area + ":" + action));
        return Stream.concat(inEveryArea, role == Role.OWNER ? Stream.of(ORGANIZATION_ADMIN) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
