package dev.milepost.kit.organization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads memberships from the configured claim, whatever shape the issuer gives it: one text, a list, or objects around them.
 */
final class MembershipReader {

    private final List<String> path;
    private final Pattern pattern;

    MembershipReader(String claimPath, String membershipPattern) {
        this.path = List.of(claimPath.split("/", -1));
        this.pattern = Pattern.compile(membershipPattern);
    }

    Set<Membership> read(JsonWebToken token) {
        Object claim = token.getClaim(path.getFirst());
        for (String step : path.subList(1, path.size())) {
            claim = claim instanceof JsonObject object ? object.get(step) : null;
        }
        Set<Membership> memberships = new LinkedHashSet<>();
        forEachText(claim, text -> {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                memberships.add(new Membership(matcher.group("organization"), matcher.group("role")));
            }
        });
        return memberships;
    }

    private static void forEachText(@Nullable Object claim, Consumer<String> action) {
        switch (claim) {
            case null -> {
            }
            case String text -> action.accept(text);
            case JsonString text -> action.accept(text.getString());
            case JsonArray array -> array.forEach(item -> forEachText(item, action));
            case Collection<?> items -> items.forEach(item -> forEachText(item, action));
            case JsonValue ignored -> {
            }
            default -> {
            }
        }
    }
}
