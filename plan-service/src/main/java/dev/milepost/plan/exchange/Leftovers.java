package dev.milepost.plan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exchange.NotTaken.Place;

/** Notes while a file is read what of it is left out, and where that stands. */
final class Leftovers {

    private record What(String what, String because) {
    }

    private final Map<What, List<Place>> found = new LinkedHashMap<>();

    void note(String what, String because, String pointer, @Nullable String name) {
        found.computeIfAbsent(new What(what, because), one -> new ArrayList<>()).add(new Place(pointer, name));
    }

    List<NotTaken> all() {
        return found.entrySet().stream().map(one -> new NotTaken(one.getKey().what(), one.getValue().size(),
                one.getKey().because(), one.getValue().stream().limit(NotTaken.MOST_PLACES).toList())).toList();
    }
}
