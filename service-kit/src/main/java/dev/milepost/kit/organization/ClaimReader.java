package dev.milepost.kit.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads all texts of one claim, whatever shape the issuer gives it: one text, a list, or objects, whose names become the
 * beginning of
 * a path, as in {@code {"bakery": {"groups": ["/owner"]}}}, which is read as {@code /bakery/groups/owner}.
 */
final class ClaimReader {

    private final List<String> path;

    /** @param claimPath a claim, or a path of claims separated by slashes */
    ClaimReader(String claimPath) {
        // The name of a claim may be an address, whose slashes separate nothing
        this.path = claimPath.contains("://") ? List.of(claimPath) : List.of(claimPath.split("/", -1));
    }

    List<String> texts(JsonWebToken token) {
        Object claim = token.getClaim(path.getFirst());
        for (String step : path.subList(1, path.size())) {
            claim = claim instanceof Map<?, ?> object ? object.get(step) : null;
        }
        List<String> texts = new ArrayList<>();
        forEachText("", claim, texts::add);
        return texts;
    }

    private static void forEachText(String prefix, @Nullable Object claim, Consumer<String> action) {
        switch (claim) {
            case null -> {
            }
            case String text -> action.accept(joined(prefix, text));
            case JsonString text -> action.accept(joined(prefix, text.getString()));
            case JsonArray array -> array.forEach(item -> forEachText(prefix, item, action));
            case JsonObject object -> object.forEach((name, value) -> forEachText(prefix + "/" + name, value, action));
            case Map<?, ?> object -> object.forEach((name, value) -> forEachText(prefix + "/" + name, value, action));
            case Collection<?> items -> items.forEach(item -> forEachText(prefix, item, action));
            default -> {
            }
        }
    }

    private static String joined(String prefix, String text) {
        return prefix.isEmpty() || text.startsWith("/") ? prefix + text : prefix + "/" + text;
    }
}
