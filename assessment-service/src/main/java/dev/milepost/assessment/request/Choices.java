package dev.milepost.assessment.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** Filters that name one or several constants, by commas or by repeating: {@code status=ACTIVE,ON_HOLD&status=DRAFT}. */
public final class Choices {

    private Choices() {
    }

    /**
     * @param parameter the name of the query parameter, for the problem
     * @param texts as sent, null or empty where the filter was not used
     * @return empty where the filter was not used
     */
    public static <E extends Enum<E>> Set<E> of(Class<E> type, String parameter, @Nullable List<String> texts) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (texts == null) {
            return chosen;
        }
        List<String> names = texts.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).map(String::strip).toList();
        for (String name : names) {
            chosen.add(Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name))
                    .findFirst().orElseThrow(() -> KitProblem.INVALID_PARAMETER
                            .because("%s knows %s, separated by commas", parameter, EnumSet.allOf(type))
                            .at("?" + parameter, "unknown-value", "one or several of " + EnumSet.allOf(type))));
        }
        return chosen;
    }
}
