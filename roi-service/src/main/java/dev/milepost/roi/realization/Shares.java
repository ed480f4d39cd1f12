package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.roi.realization.BenefitShareRepository.Held;

/**
 * The shares of one benefit that others hold: whatever is claimed besides must fit in.
 *
 * @param names of the cases that hold them
 */
record Shares(List<Held> held, Map<UUID, String> names) {

    /** @throws dev.milepost.kit.problem.ProblemException 409 where the claimant has it already, or too little is left */
    void requireRoom(UUID claimant, BigDecimal wanted) {
        Map<YearMonth, List<Held>> byMonth = held.stream().collect(Collectors.groupingBy(Held::month));
        byMonth.keySet().stream().sorted().forEach(month -> {
            List<Held> ofMonth = byMonth.getOrDefault(month, List.of());
            ofMonth.stream().filter(one -> one.claimantId().equals(claimant)).findFirst().ifPresent(twice -> {
                throw RealizationProblem.CHANGE_ALREADY_CLAIMED.because(
                        "In %s the same change is claimed already, for the same %s: %s by the claim %s. Change that claim instead",
                        month, twice.planId() == null ? "case" : "plan", who(twice), twice.claimId())
                        .at("/lineId", "already-claimed", "is claimed by " + twice.claimId());
            });
            BigDecimal left = ofMonth.stream().map(Held::share).reduce(BigDecimal.ONE, BigDecimal::subtract);
            if (wanted.compareTo(left) > 0) {
                throw RealizationProblem.SHARES_BEYOND_WHOLE.because("In %s %s: %s is left, %s was asked for", month,
                        ofMonth.stream().map(this::who).collect(Collectors.joining(", ")), percent(left), percent(wanted))
                        .at("/share", "beyond-whole", "must be at most " + left.stripTrailingZeros().toPlainString());
            }
        });
    }

    String who(Held one) {
        return "\"%s\" (%s%s) has %s".formatted(names.getOrDefault(one.businessCaseId(), "a case"), one.businessCaseId(),
                one.planId() == null ? "" : " of plan " + one.planId(), percent(one.share()));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    static Shares of(List<Held> held, Function<List<UUID>, Map<UUID, String>> names) {
        return new Shares(held,
                held.isEmpty() ? Map.of() : names.apply(held.stream().map(Held::businessCaseId).distinct().toList()));
    }
}
