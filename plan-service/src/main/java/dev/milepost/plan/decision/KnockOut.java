package dev.milepost.plan.decision;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/**
 * What an option must meet to be looked at.
 *
 * @param limit null for {@link KnockOutRule#MUST_BE_TRUE} only
 */
public record KnockOut(KnockOutRule rule, @Nullable BigDecimal limit) {

    /** Why a value doesn't do, null where it does. */
    @Nullable
    String broken(String criterion, BigDecimal value) {
        BigDecimal bound = limit == null ? BigDecimal.ONE : limit;
        return switch (rule) {
            case MINIMUM -> value.compareTo(bound) >= 0 ? null
                    : "%s is %s, below the minimum of %s".formatted(criterion, Exact.words(value), Exact.words(bound));
            case MAXIMUM -> value.compareTo(bound) <= 0 ? null
                    : "%s is %s, above the maximum of %s".formatted(criterion, Exact.words(value), Exact.words(bound));
            case MUST_BE_TRUE -> value.compareTo(BigDecimal.ONE) == 0 ? null : "%s is a must and not met".formatted(criterion);
        };
    }
}
