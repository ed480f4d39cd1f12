package dev.milepost.roi.kpi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * KPIs with everything that they are computed from.
 *
 * @param kpis by id: those asked for, and those that their formulas name, directly or not
 * @param operands of each computed KPI by the names of its formula
 * @param formulas of each computed KPI
 */
record Family(Map<UUID, Kpi> kpis, Map<UUID, Map<String, UUID>> operands, Map<UUID, Formula> formulas) {

    static Family of(Map<UUID, Kpi> kpis, Map<UUID, Map<String, UUID>> operands) {
        Map<UUID, Formula> formulas = new HashMap<>();
        kpis.values().forEach(kpi -> Optional.ofNullable(kpi.formula())
                .ifPresent(formula -> formulas.put(kpi.id(), Formula.of(formula))));
        return new Family(kpis, operands, formulas);
    }

    /** The measured KPIs that a KPI rests on: itself, where it isn't computed. */
    List<Kpi> measured(Kpi kpi) {
        Set<Kpi> measured = new LinkedHashSet<>();
        collect(kpi, measured);
        return List.copyOf(measured);
    }

    private void collect(Kpi kpi, Set<Kpi> measured) {
        if (!kpi.isComputed()) {
            measured.add(kpi);
            return;
        }
        operands(kpi).values().forEach(operand -> collect(operand(operand), measured));
    }

    /** How the value of a KPI goes with the length of the time it is of. */
    OverTime overTime(Kpi kpi) {
        return kpi.isComputed()
                ? formula(kpi).overTime(
                        name -> overTime(operand(Objects.requireNonNull(operands(kpi).get(name), "every name has an operand"))))
                : OverTime.of(kpi.kind());
    }

    /** Whether a part of a month says less than the month: what is running of it isn't judged as if it were over. */
    boolean growsWithTime(Kpi kpi) {
        OverTime overTime = overTime(kpi);
        return overTime == OverTime.SUM || overTime == OverTime.UNCLEAR;
    }

    Formula formula(Kpi kpi) {
        return Objects.requireNonNull(formulas.get(kpi.id()), "every computed KPI has a formula");
    }

    Map<String, UUID> operands(Kpi kpi) {
        return Objects.requireNonNull(operands.get(kpi.id()), "every computed KPI has operands");
    }

    Kpi operand(UUID id) {
        return Objects.requireNonNull(kpis.get(id), "an operand can't be deleted");
    }

    /**
     * The way from a KPI back to itself.
     *
     * @param next what each leads to
     * @return the KPIs on it in order, the first one again at its end; empty where there is none
     */
    static Optional<List<UUID>> circle(UUID start, Map<UUID, ? extends Collection<UUID>> next) {
        List<UUID> path = new ArrayList<>();
        path.add(start);
        return returns(start, start, next, path, new LinkedHashSet<>()) ? Optional.of(path) : Optional.empty();
    }

    private static boolean returns(UUID start, UUID from, Map<UUID, ? extends Collection<UUID>> next, List<UUID> path,
            Set<UUID> seen) {
        Collection<UUID> following = next.get(from);
        if (following == null) {
            return false;
        }
        for (UUID one : following) {
            path.add(one);
            if (one.equals(start) || seen.add(one) && returns(start, one, next, path, seen)) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }
}
