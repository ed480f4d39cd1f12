package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the options of a question are worth together.
 *
 * @param points of each option by its key
 * @param alone keys of the options that can't be chosen together with others, such as "none of these"
 */
public record Choices(ChoiceRule rule, Map<String, BigDecimal> points, Collection<String> alone) {

    public Choices {
        points = Map.copyOf(points);
        alone = List.copyOf(alone);
    }

    /** @param chosen keys of options; nothing chosen is worth 0 */
    public BigDecimal value(Collection<String> chosen) {
        return of(chosen.stream().map(option -> points.getOrDefault(option, BigDecimal.ZERO)));
    }

    /** What is wrong with a choice, in words; empty where nothing is. */
    public Optional<String> flawOf(Collection<String> chosen) {
        Set<String> seen = new HashSet<>();
        for (String option : chosen) {
            if (!points.containsKey(option)) {
                return Optional.of("There is no option \"" + option + "\"; there are "
                        + points.keySet().stream().sorted().toList());
            }
            if (!seen.add(option)) {
                return Optional.of("The option \"" + option + "\" is chosen twice");
            }
            if (alone.contains(option) && chosen.size() > 1) {
                return Optional.of("The option \"" + option + "\" can only be chosen alone");
            }
        }
        return Optional.empty();
    }

    private BigDecimal of(Stream<BigDecimal> chosen) {
        return switch (rule) {
            case SUM -> chosen.reduce(BigDecimal.ZERO, BigDecimal::add);
            case HIGHEST -> chosen.reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
            case LOWEST -> chosen.reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        };
    }

    /** The lowest value that a choice can have. */
    public BigDecimal lowest() {
        return single().reduce(of(combinable().filter(one -> one.signum() < 0)), BigDecimal::min);
    }

    /** The highest value that a choice can have. */
    public BigDecimal highest() {
        return single().reduce(of(combinable().filter(one -> one.signum() > 0)), BigDecimal::max);
    }

    private Stream<BigDecimal> single() {
        return points.values().stream();
    }

    private Stream<BigDecimal> combinable() {
        return points.entrySet().stream().filter(option -> !alone.contains(option.getKey())).map(Map.Entry::getValue);
    }
}
