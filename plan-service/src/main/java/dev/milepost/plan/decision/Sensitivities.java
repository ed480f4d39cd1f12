package dev.milepost.plan.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;

/**
 * Finds for each weight the smallest change that lets another option win, in closed form: scores are straight lines over one
 * weight, so that the winner w is met by another option x where the weight changes by the sum of all weighted distances between
 * them, divided by x's lead at this criterion.
 */
final class Sensitivities {

    private final List<Criterion> criteria;
    private final List<Placed> ranked;

    Sensitivities(List<Criterion> criteria, List<Placed> placed) {
        this.criteria = criteria;
        this.ranked = placed.stream().filter(one -> one.state() == OptionState.RANKED).toList();
    }

    /** Where the winner's line meets that of another option. */
    private record Crossing(Option option, BigFraction change, BigFraction lead) {
    }

    List<Sensitivity> all() {
        List<Sensitivity> all = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            all.add(of(i));
        }
        return all;
    }

    private Sensitivity of(int index) {
        Criterion criterion = criteria.get(index);
        if (ranked.size() < 2) {
            return new Sensitivity(criterion, null, null, "There is no other option to win");
        }
        if (ranked.stream().anyMatch(one -> one.cells().get(index).normalized() == null)) {
            return new Sensitivity(criterion, null, null, "Not every option has a value here");
        }
        Placed winner = ranked.getFirst();
        Optional<Crossing> nearest = ranked.stream().skip(1).map(other -> crossing(winner, other, index))
                .filter(Objects::nonNull)
                .min(Comparator.comparing((Crossing one) -> one.change().abs())
                        .thenComparing(one -> one.change().signum() < 0)
                        .thenComparing(one -> one.lead().abs(), Comparator.reverseOrder()));
        return nearest.map(crossing -> told(criterion, winner.option(), crossing)).orElseGet(() -> new Sensitivity(criterion,
                null, null, "No weight of %s makes another option win".formatted(criterion.name())));
    }

    private @Nullable Crossing crossing(Placed winner, Placed other, int index) {
        BigFraction lead = lead(other, winner, index);
        if (lead.signum() == 0) {
            return null;
        }
        BigFraction distance = BigFraction.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).counts()) {
                distance = distance.add(Exact.of(criteria.get(i).weight()).multiply(lead(winner, other, i)));
            }
        }
        BigFraction change = distance.divide(lead);
        boolean beyondIsPossible = change.signum() >= 0
                || Exact.of(criteria.get(index).weight()).add(change).signum() > 0;
        // Tied now, and ahead only with less weight than none.
        boolean tiedAtNone = change.signum() == 0 && lead.signum() < 0 && !criteria.get(index).counts();
        return beyondIsPossible && !tiedAtNone ? new Crossing(other.option(), change, lead) : null;
    }

    private static BigFraction lead(Placed one, Placed other, int index) {
        return normalized(one, index).subtract(normalized(other, index));
    }

    private static BigFraction normalized(Placed placed, int index) {
        return Objects.requireNonNull(placed.cells().get(index).normalized());
    }

    private static Sensitivity told(Criterion criterion, Option winner, Crossing crossing) {
        BigFraction weight = Exact.of(criterion.weight());
        String because = crossing.change().signum() == 0
                ? "%s and %s are tied: with any %s weight of %s %s wins".formatted(winner.name(), crossing.option().name(),
                        crossing.lead().signum() > 0 ? "larger" : "smaller", criterion.name(), crossing.option().name())
                : "With a weight of %s %s than %s, instead of %s, %s wins over %s".formatted(criterion.name(),
                        crossing.change().signum() > 0 ? "larger" : "smaller",
                        Exact.words(weight.add(crossing.change())), Exact.words(weight), crossing.option().name(),
                        winner.name());
        return new Sensitivity(criterion, crossing.change(), crossing.option(), because);
    }
}
