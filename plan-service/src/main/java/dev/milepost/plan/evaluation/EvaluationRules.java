package dev.milepost.plan.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.plan.decision.KnockOutRule;
import dev.milepost.plan.decision.Normalization;
import dev.milepost.plan.exact.Exact;

/** Whether criteria and options of an evaluation fit together; tells all that doesn't at once. */
final class EvaluationRules {

    private final EvaluationEdit evaluation;
    private final Map<String, EvaluationCriterion> criteria = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private EvaluationRules(EvaluationEdit evaluation) {
        this.evaluation = evaluation;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 with every place that doesn't fit */
    static void require(EvaluationEdit evaluation) {
        EvaluationRules rules = new EvaluationRules(evaluation);
        rules.checkCriteria();
        rules.checkOptions();
        if (!rules.errors.isEmpty()) {
            throw EvaluationProblem.EVALUATION_INCONSISTENT
                    .because("Criteria and options don't fit together in %d places, see below", rules.errors.size())
                    .at(rules.errors);
        }
    }

    private void checkCriteria() {
        List<EvaluationCriterion> all = evaluation.criteria();
        for (int i = 0; i < all.size(); i++) {
            EvaluationCriterion criterion = all.get(i);
            String at = "/criteria/" + i;
            if (criteria.put(criterion.key(), criterion) != null) {
                error(at + "/key", "repeated", "must be the only criterion of this key");
            }
            checkScale(criterion, at);
            checkKnockOut(criterion, at);
            if (criterion.totalCostMonths() != null && !EvaluationCriterion.MONTHS.contains(criterion.totalCostMonths())) {
                error(at + "/totalCostMonths", "unknown-value", "must be 12, 24 or 36");
            }
        }
        if (all.stream().allMatch(criterion -> criterion.weight().signum() == 0)) {
            error("/criteria", "weights-all-zero", "at least one must have a weight above 0");
        }
    }

    private void checkScale(EvaluationCriterion criterion, String at) {
        BigDecimal minimum = criterion.minimum();
        BigDecimal maximum = criterion.maximum();
        if (minimum != null && maximum != null && minimum.compareTo(maximum) >= 0) {
            error(at + "/maximum", "not-above-minimum", "must be above the minimum");
        }
        if (evaluation.normalization() == Normalization.SCALE && (minimum == null || maximum == null)) {
            error(at + (minimum == null ? "/minimum" : "/maximum"), "missing", "is needed with the normalization SCALE");
        }
    }

    private void checkKnockOut(EvaluationCriterion criterion, String at) {
        CriterionKnockOut knockOut = criterion.knockOut();
        if (knockOut == null) {
            return;
        }
        boolean wantsLimit = knockOut.rule() != KnockOutRule.MUST_BE_TRUE;
        if (wantsLimit && knockOut.limit() == null) {
            error(at + "/knockOut/limit", "missing", "is needed for " + knockOut.rule());
        }
        if (!wantsLimit && knockOut.limit() != null) {
            error(at + "/knockOut/limit", "not-expected", "has no meaning for MUST_BE_TRUE");
        }
    }

    private void checkOptions() {
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < evaluation.options().size(); i++) {
            EvaluationOption option = evaluation.options().get(i);
            String at = "/options/" + i;
            if (!names.add(option.name())) {
                error(at + "/name", "repeated", "must be the only option of this name");
            }
            if (option.id() != null && !ids.add(option.id())) {
                error(at + "/id", "repeated", "must be the only option of this id");
            }
            checkValues(option, at);
            checkTotals(option, at);
        }
    }

    private void checkValues(EvaluationOption option, String at) {
        Set<String> seen = new HashSet<>();
        List<OptionValue> values = option.valuesOrNone();
        for (int i = 0; i < values.size(); i++) {
            OptionValue value = values.get(i);
            String place = at + "/values/" + i;
            EvaluationCriterion criterion = criteria.get(value.criterion());
            if (criterion == null) {
                error(place + "/criterion", "unknown-criterion", "one of " + criteria.keySet().stream().sorted().toList());
            } else if (!seen.add(value.criterion())) {
                error(place + "/criterion", "repeated", "must have one value");
            } else if (criterion.totalCostMonths() != null) {
                error(place + "/value", "not-expected", "is worked out from the costs of the option");
            } else {
                checkValue(criterion, value.value(), place + "/value");
            }
        }
    }

    private void checkTotals(EvaluationOption option, String at) {
        for (EvaluationCriterion criterion : evaluation.criteria()) {
            Integer months = criterion.totalCostMonths();
            BigDecimal total = months == null ? null : option.totalCost(months);
            if (total != null && !criterion.holds(total)) {
                error(at + "/costs", "off-scale", "come to %s in %d months, which is not on the scale of %s"
                        .formatted(Exact.words(total), months, criterion.key()));
            }
        }
    }

    private void checkValue(EvaluationCriterion criterion, BigDecimal value, String place) {
        if (!criterion.holds(value)) {
            error(place, "off-scale", "must be on the scale of " + criterion.key());
        }
        CriterionKnockOut knockOut = criterion.knockOut();
        if (knockOut != null && knockOut.rule() == KnockOutRule.MUST_BE_TRUE && value.compareTo(BigDecimal.ONE) != 0
                && value.signum() != 0) {
            error(place, "neither-yes-nor-no", "must be 1 for yes or 0 for no");
        }
        if (evaluation.normalization() == Normalization.RATIO && value.signum() < 0) {
            error(place, "negative", "must not be below 0 with the normalization RATIO");
        }
    }

    private void error(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }
}
