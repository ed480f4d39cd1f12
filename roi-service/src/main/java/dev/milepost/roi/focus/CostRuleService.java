package dev.milepost.roi.focus;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseReference;
import dev.milepost.roi.businesscase.CaseReferenceService;

/** Keeps the rules by which charges find where they belong. */
@ApplicationScoped
class CostRuleService {
    private static final Sorting<CostRule> SORTING = Sorting.<CostRule> byCreation()
            .by("position", Integer.class, rule -> rule.edit().position())
            .by("name", String.class, rule -> rule.edit().name());

    private final CaseReferenceService cases;
    private final Keeping<CostRule, CostRuleEdit, CostRuleView> keeping;

    CostRuleService(CostRuleRepository rules, CaseReferenceService cases, Keepings keepings) {
        this.cases = cases;
        this.keeping = keepings.of("cost-rule", rules);
    }

    @Transactional
    Page<CostRuleView> list(boolean inBin, @Nullable String externalId, @Nullable String sort, PageRequest page) {
        return keeping.pages(inBin).where("externalId = :externalId", "externalId", externalId).sorted(SORTING, sort)
                .page(page).map(CostRule::view);
    }

    @Transactional
    CostRuleView create(CostRuleEdit wanted) {
        requireTarget(wanted);
        return keeping.add(new CostRule(wanted, keeping.now()));
    }

    @Transactional
    CostRuleView get(Reference rule) {
        return keeping.get(rule);
    }

    @Transactional
    CostRuleView change(Reference rule, Precondition precondition, MergePatch patch) {
        CostRule found = keeping.required(rule);
        CostRuleEdit edit = keeping.merge(found, precondition, patch);
        requireTarget(edit);
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference rule, Precondition precondition) {
        keeping.delete(rule, precondition);
    }

    @Transactional
    CostRuleView restore(Reference rule) {
        return keeping.restore(rule);
    }

    @Transactional
    Page<HistoryEntry> history(Reference rule, PageRequest page) {
        return keeping.history(rule, page);
    }

    private void requireTarget(CostRuleEdit wanted) {
        UUID id = wanted.businessCaseId();
        if (id == null) {
            return;
        }
        CaseReference found = cases.of(List.of(id)).get(id);
        if (found == null) {
            throw unknown("businessCaseId", "There is no business case %s".formatted(id));
        }
        if (wanted.lineId() != null && !found.lineIds().contains(wanted.lineId())) {
            throw unknown("lineId", "The business case has no line %s".formatted(wanted.lineId()));
        }
        if (wanted.planId() != null && found.planId() != null && !wanted.planId().equals(found.planId())) {
            throw unknown("planId", "The business case belongs to the plan %s: leave planId out".formatted(found.planId()));
        }
    }

    private static ProblemException unknown(String field, String sentence) {
        return FocusProblem.COST_RULE_TARGET_UNKNOWN.because("%s", sentence).at("/" + field, "not-found", "is not there");
    }
}
