package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.milepost.plan.exact.Exact;

/** Reads what a plan's integrations come to. */
final class IntegrationReading {

    private static final int HARDLY = 2;

    private final List<NamedIntegration> all;
    private final List<NamedIntegration> open;

    /** @param wanted those that were not dropped */
    IntegrationReading(List<NamedIntegration> wanted) {
        this.all = wanted;
        this.open = wanted.stream().filter(one -> !one.is(IntegrationStatus.WORKING)).toList();
    }

    IntegrationSummary summary() {
        return new IntegrationSummary(all.size(), counted(one -> one.integration().edit().status()),
                counted(one -> one.integration().edit().method()), effortLeft(), withoutEffort(),
                all.stream().map(NamedIntegration::compatibility).filter(Objects::nonNull).min(Integer::compare).orElse(null),
                (int) all.stream().filter(one -> !one.hasFallback()).count(), facts());
    }

    List<String> facts() {
        List<String> facts = new ArrayList<>();
        if (all.isEmpty()) {
            return facts;
        }
        facts.add("Working: %d of %d".formatted(all.size() - open.size(), all.size()));
        name(facts, "Failed: ", one -> one.is(IntegrationStatus.FAILED));
        name(facts, "Hardly compatible (%d or less of 5): ".formatted(HARDLY), IntegrationReading::isHardlyCompatible);
        name(facts, "Without a fallback: ", one -> !one.hasFallback());
        if (!open.isEmpty()) {
            facts.add("Days of work left: %s%s".formatted(Exact.words(effortLeft()),
                    withoutEffort() == 0 ? "" : ", and %d without an effort".formatted(withoutEffort())));
        }
        return facts;
    }

    private void name(List<String> facts, String what, Predicate<NamedIntegration> which) {
        String names = all.stream().filter(which).map(NamedIntegration::name).distinct().collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.add(what + names);
        }
    }

    private static boolean isHardlyCompatible(NamedIntegration one) {
        Integer compatibility = one.compatibility();
        return compatibility != null && compatibility <= HARDLY;
    }

    private BigDecimal effortLeft() {
        return Exact.plain(open.stream().map(NamedIntegration::effortDays).filter(Objects::nonNull).reduce(BigDecimal.ZERO,
                BigDecimal::add));
    }

    private int withoutEffort() {
        return (int) open.stream().filter(one -> one.effortDays() == null).count();
    }

    private <K extends Comparable<K>> Map<K, Integer> counted(Function<NamedIntegration, K> by) {
        return all.stream().collect(Collectors.toMap(by, one -> 1, Integer::sum, TreeMap::new));
    }
}
