package dev.milepost.assessment.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a file has and an instrument has no place for. */
@Schema(name = "NotTaken")
record NotTaken(
        @Schema(required = true, description = "What it is") String what,
        @Schema(required = true, description = "How often it stands in the file") int count,
        @Schema(required = true, description = "Why it was left out, and what was done instead") String because,
        @Schema(required = true, description = "Where, by the file's own names; at most 100") List<String> where) {

    /** Collects what is left out, each kind once. */
    static final class Log {
        private static final int MOST_PLACES = 100;

        private record Kind(String what, String because) {
        }

        private final Map<Kind, List<String>> places = new LinkedHashMap<>();

        void add(String what, String because, String where) {
            places.computeIfAbsent(new Kind(what, because), kind -> new ArrayList<>()).add(where);
        }

        List<NotTaken> all() {
            return places.entrySet().stream().map(entry -> new NotTaken(entry.getKey().what(), entry.getValue().size(),
                    entry.getKey().because(), entry.getValue().stream().limit(MOST_PLACES).toList())).toList();
        }
    }
}
