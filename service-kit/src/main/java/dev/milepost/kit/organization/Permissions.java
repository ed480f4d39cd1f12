package dev.milepost.kit.organization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role, or a service account's scope, allows. */
final class Permissions {

    private static final String ORGANIZATION_ADMIN = "organization:admin";

    private final List<String> areas;
    private final Set<String> known;

    Permissions(List<String> areas) {
        this.areas = List.copyOf(areas);
        this.known = ofRole("owner");
    }

    /** An unknown role allows nothing. */
    Set<String> ofRole(String role) {
        return switch (role) {
            case "viewer" -> inEveryArea("read");
            case "contributor" -> inEveryArea("read", "write");
            case "manager" -> inEveryArea("read", "write", "approve");
            case "owner" -> with(inEveryArea("read", "write", "approve"), ORGANIZATION_ADMIN);
            default -> Set.of();
        };
    }

    /** Scopes of the permissions' own names count, every other scope means nothing here. */
    Set<String> ofScopes(Set<String> scopes) {
        return known.stream().filter(scopes::contains).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> inEveryArea(String... actions) {
        return areas.stream().flatMap(area -> Stream.of(actions).map(prefix(area))).collect(Collectors.toUnmodifiableSet());
    }

    private static UnaryOperator<String> prefix(String area) {
        return action -> area + ":" + action;
    }

    private static Set<String> with(Set<String> permissions, String further) {
        Set<String> all = new LinkedHashSet<>(permissions);
        all.add(further);
        return Set.copyOf(all);
    }
}
