package dev.milepost.roi.kpi;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.ProblemException;

/** What KPIs have to do with each other: those that a formula names, and those that others are a part of. */
@ApplicationScoped
class KpiLinks {
    private static final int UUID_LENGTH = 36;

    private final KpiRepository kpis;
    private final Event<KpiLinked> linked;

    KpiLinks(KpiRepository kpis, Event<KpiLinked> linked) {
        this.kpis = kpis;
        this.linked = linked;
    }

    /**
     * What a formula names.
     *
     * @param byName empty without a formula
     */
    record Operands(Map<String, UUID> byName) {
    }

    /** @throws ProblemException 422 where the formula or the parent names nothing, or leads back to the KPI */
    Operands check(UUID id, NewKpi wanted) {
        checkParent(id, wanted.parentId());
        String formula = wanted.formula();
        return new Operands(formula == null ? Map.of() : operands(id, Formula.of(formula)));
    }

    /**
     * The KPI must be stored by now, with its parent.
     *
     * @throws ProblemException 409 where another feature can't bear what the KPI is now computed from, or a part of
     */
    void keep(UUID id, NewKpi wanted, Operands operands) {
        if (!operands.byName().isEmpty() || kpis.hasOperands(id)) {
            kpis.keepOperands(id, operands.byName());
        }
        if (!operands.byName().isEmpty() || wanted.parentId() != null) {
            linked.fire(new KpiLinked(id));
        }
    }

    /** @throws ProblemException 409 where another KPI would lose what it is made of */
    void requireUnused(Kpi kpi) {
        kpis.userOf(kpi.id()).ifPresent(user -> {
            throw KpiProblem.KPI_IS_USED.because("%s is computed from it or a part of it: change that first", user.name());
        });
    }

    private Map<String, UUID> operands(UUID id, Formula formula) {
        Set<UUID> ids = new HashSet<>();
        formula.names().stream().filter(KpiLinks::isId).forEach(name -> ids.add(UUID.fromString(name)));
        List<Kpi> found = kpis.named(ids, formula.names());
        Map<String, UUID> operands = new LinkedHashMap<>();
        for (String name : formula.names()) {
            Kpi operand = found.stream().filter(kpi -> name.equals(kpi.key()) || name.equals(kpi.id().toString())).findFirst()
                    .orElseThrow(() -> KpiProblem.FORMULA_UNKNOWN_KPI
                            .because("There is no KPI with the key or id %s", name)
                            .at("/formula", "unknown-kpi", "{%s} is not known".formatted(name)));
            operands.put(name, operand.id());
        }
        Map<UUID, Collection<UUID>> next = new HashMap<>();
        kpis.operands().forEach((kpi, named) -> next.put(kpi, named.values()));
        next.put(id, operands.values());
        Family.circle(id, next).ifPresent(path -> {
            throw KpiProblem.FORMULA_CIRCLE.because("It would be computed from itself: %s", names(path)).at("/formula",
                    "circle", names(path));
        });
        return operands;
    }

    private void checkParent(UUID id, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        if (kpis.named(List.of(parent), List.of()).isEmpty()) {
            throw KpiProblem.PARENT_UNKNOWN.because("There is no KPI %s", parent).at("/parentId", "unknown-kpi",
                    "is not the id of a KPI");
        }
        Map<UUID, List<UUID>> parents = kpis.parents();
        parents.put(id, List.of(parent));
        Family.circle(id, parents).ifPresent(path -> {
            throw KpiProblem.PARENT_CIRCLE.because("It would be a part of itself: %s", names(path)).at("/parentId", "circle",
                    names(path));
        });
    }

    /** As a reader knows them; the one that is just being made has no name in the database yet. */
    private String names(List<UUID> path) {
        Map<UUID, String> names = kpis.named(path, List.of()).stream()
                .collect(Collectors.toMap(Kpi::id, kpi -> Objects.requireNonNullElse(kpi.key(), kpi.name())));
        return path.stream().map(id -> names.getOrDefault(id, "this KPI")).collect(Collectors.joining(" -> "));
    }

    private static boolean isId(String name) {
        try {
            return name.length() == UUID_LENGTH && UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
