package dev.milepost.plan.wording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact that decides, as a code.
 *
 * @param parameters what its texts name, by their places in those
 */
public record Reason(ReasonCode code, Map<String, String> parameters) {

    public Reason {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public static Reason of(ReasonCode code) {
        return new Reason(code, Map.of());
    }

    public static Reason of(ReasonCode code, String name, Object value) {
        return new Reason(code, Map.of(name, value.toString()));
    }

    /** The sentence in English. */
    public String inEnglish() {
        return Wording.ENGLISH.text(this);
    }
}
