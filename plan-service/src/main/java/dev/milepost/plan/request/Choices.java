package dev.milepost.plan.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** Filters that name one or several constants, separated by commas: {@code status=ACTIVE,ON_HOLD}. */
public final class Choices {

    private Choices() {
    }

    /**
     * @param parameter the name of the query parameter, for the problem
     * @param text as sent, null where the filter was not used
     * @return empty where the filter was not used
     */
    public static <E extends Enum<E>> Set<E> of(Class<E> type, String parameter, @Nullable String text) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (text == null) {
            return chosen;
        }
        for (String name : text.split(",", -1)) {
            chosen.add(Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name.strip()))
                    .findFirst().orElseThrow(() -> KitProblem.INVALID_PARAMETER
                            .because("%s knows %s, separated by commas", parameter, EnumSet.allOf(type))
                            .at("?" + parameter, "unknown-value", "one or several of " + EnumSet.allOf(type))));
        }
        return chosen;
    }
}
