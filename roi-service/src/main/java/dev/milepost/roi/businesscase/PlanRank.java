package dev.milepost.roi.businesscase;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * Sees to it that every plan with business cases has exactly one primary case: the first one, until another is asked for or
 * it leaves.
 */
@ApplicationScoped
class PlanRank {
    private final BusinessCaseRepository cases;

    PlanRank(BusinessCaseRepository cases) {
        this.cases = cases;
    }

    /**
     * Ranks a case in the plan that it is about to belong to. Called before anything else of it changes: another case must
     * lose the rank in the database before this one has it.
     *
     * @param wanted null to leave the rank as it is
     * @param planBefore the plan that the case belonged to so far, null if none
     * @return the other cases whose rank has changed by that
     */
    List<BusinessCase> enter(BusinessCase one, @Nullable UUID plan, @Nullable Boolean wanted, @Nullable UUID planBefore) {
        boolean moved = !Objects.equals(plan, planBefore);
        if (plan == null) {
            if (Boolean.TRUE.equals(wanted)) {
                throw BusinessCaseProblem.PRIMARY_WITHOUT_PLAN.because("Give the case a planId, or leave primary out")
                        .at("/primary", "without-plan", "needs a planId");
            }
            one.rank(false);
            return List.of();
        }
        if (wanted == null && !moved) {
            return List.of();
        }
        cases.lockPlan(plan);
        Optional<BusinessCase> primary = cases.primaryOf(plan).filter(other -> !other.id().equals(one.id()));
        if (primary.isEmpty()) {
            if (Boolean.FALSE.equals(wanted) && one.isPrimary() && !moved) {
                throw BusinessCaseProblem.PRIMARY_NEEDED.because("Make another case of the plan primary instead")
                        .at("/primary", "needed", "another case must become primary first");
            }
            one.rank(true);
            return List.of();
        }
        if (Boolean.TRUE.equals(wanted)) {
            primary.get().rank(false);
            cases.flush();
        }
        one.rank(Boolean.TRUE.equals(wanted));
        return Boolean.TRUE.equals(wanted) ? List.of(primary.get()) : List.of();
    }

    /**
     * Lets the oldest other case of a plan take the rank of one that has left it. Called once that is written.
     *
     * @return the case that is primary now, if there is any
     */
    List<BusinessCase> succeed(UUID plan, BusinessCase left) {
        cases.lockPlan(plan);
        Optional<BusinessCase> successor = cases.oldestOf(plan, left.id());
        successor.ifPresent(one -> one.rank(true));
        cases.flush();
        return successor.stream().toList();
    }
}
