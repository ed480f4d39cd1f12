package dev.milepost.plan.outline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Makes keys from names: "Train the team!" becomes {@code train-the-team}. */
public final class Keys {

    private static final int LONGEST = 60;

    private Keys() {
    }

    /** @param takenLike the keys in use that begin with a text */
    public static String of(String name, Function<String, Set<String>> takenLike) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ").strip().replace(' ', '-');
        String key = plain.isEmpty() ? "item" : plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-+$", "");
        Set<String> taken = takenLike.apply(key);
        String free = key;
        for (int number = 2; taken.contains(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }
}
