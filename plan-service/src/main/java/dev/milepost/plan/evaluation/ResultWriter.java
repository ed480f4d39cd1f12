package dev.milepost.plan.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import dev.milepost.plan.decision.Column;
import dev.milepost.plan.decision.Normalization;
import dev.milepost.plan.decision.Option;
import dev.milepost.plan.decision.OptionState;
import dev.milepost.plan.decision.Outcome;
import dev.milepost.plan.decision.Placed;
import dev.milepost.plan.decision.Sensitivity;
import dev.milepost.plan.evaluation.EvaluationResult.CriterionResult;
import dev.milepost.plan.evaluation.EvaluationResult.OptionResult;
import dev.milepost.plan.evaluation.EvaluationResult.TotalCost;
import dev.milepost.plan.evaluation.EvaluationResult.ValueResult;
import dev.milepost.plan.evaluation.EvaluationResult.WeightSensitivity;
import dev.milepost.plan.exact.Exact;

/** Puts the outcome of a matrix into the words of the API. */
final class ResultWriter {

    private final EvaluationView evaluation;
    private final Outcome outcome;
    private final boolean expired;
    private final Map<String, EvaluationOption> options;

    ResultWriter(EvaluationView evaluation, Outcome outcome, boolean expired) {
        this.evaluation = evaluation;
        this.outcome = outcome;
        this.expired = expired;
        this.options = evaluation.options().stream()
                .collect(Collectors.toMap(option -> String.valueOf(option.id()), Function.identity()));
    }

    EvaluationResult result() {
        return new EvaluationResult(evaluation.id(), evaluation.normalization(), formula(evaluation.normalization()),
                evaluation.currency(), evaluation.validUntil(), expired, summary(),
                outcome.winners().stream().map(ResultWriter::id).toList(),
                outcome.options().stream().map(this::option).toList(),
                outcome.columns().stream().map(ResultWriter::criterion).toList(),
                outcome.sensitivity().stream().map(ResultWriter::sensitivity).toList());
    }

    private List<String> summary() {
        List<String> sentences = new ArrayList<>();
        if (expired) {
            sentences.add("This evaluation held until " + evaluation.validUntil() + ": look at prices and options again");
        }
        List<Placed> ranked = outcome.options().stream().filter(one -> one.state() == OptionState.RANKED).toList();
        sentences.add(result(ranked));
        outcome.options().stream().filter(one -> one.state() != OptionState.RANKED)
                .forEach(one -> sentences.add(one.option().name()
                        + (one.state() == OptionState.EXCLUDED ? " is out: " : " can't be compared yet: ")
                        + String.join("; ", one.reasons())));
        if (ranked.size() > 1) {
            outcome.columns().stream().filter(one -> one.allEqual() && one.share().signum() > 0)
                    .forEach(one -> sentences.add("All that take part have the same value for " + one.criterion().name()
                            + ", so that it tells none from another"));
        }
        return sentences;
    }

    private String result(List<Placed> ranked) {
        if (ranked.isEmpty()) {
            return "No option takes part in the comparison";
        }
        if (outcome.winners().size() > 1) {
            return outcome.winners().stream().map(Option::name).collect(Collectors.joining(" and "))
                    + " tie with a score of " + Exact.words(score(ranked.getFirst()));
        }
        String winner = ranked.getFirst().option().name() + " wins with a score of " + Exact.words(score(ranked.getFirst()));
        return ranked.size() == 1 ? winner + ", as the only one that takes part"
                : winner + ", " + Exact.words(score(ranked.getFirst()).subtract(score(ranked.get(1)))) + " ahead of "
                        + ranked.get(1).option().name();
    }

    private OptionResult option(Placed placed) {
        List<ValueResult> values = placed.cells().stream().map(cell -> new ValueResult(cell.criterion(), cell.value(),
                Exact.shownOptional(cell.normalized()), Exact.shownOptional(cell.contribution()))).toList();
        EvaluationOption option = Objects.requireNonNull(options.get(placed.option().id()));
        List<TotalCost> totals = EvaluationCriterion.MONTHS.stream().sorted()
                .map(months -> new TotalCost(months, option.totalCost(months))).toList();
        return new OptionResult(id(placed.option()), option.name(), placed.state(), placed.rank(), placed.tied(),
                Exact.shownOptional(placed.score()), placed.reasons(), values, totals);
    }

    private static CriterionResult criterion(Column column) {
        return new CriterionResult(column.criterion().key(), column.criterion().name(), column.criterion().weight(),
                Exact.shown(column.share()), column.lowest(), column.highest(), column.allEqual());
    }

    private static WeightSensitivity sensitivity(Sensitivity one) {
        BigFraction change = one.change();
        Option other = one.other();
        return new WeightSensitivity(one.criterion().key(), one.criterion().weight(), Exact.shownOptional(change),
                change == null ? null : Exact.shown(Exact.of(one.criterion().weight()).add(change)),
                other == null ? null : id(other), one.because());
    }

    private static BigFraction score(Placed placed) {
        return Objects.requireNonNull(placed.score());
    }

    static UUID id(Option option) {
        return UUID.fromString(option.id());
    }

    private static String formula(Normalization normalization) {
        String normalized = switch (normalization) {
            case MIN_MAX -> "how far it is from the worst to the best value among the options that take part";
            case RATIO -> "its ratio to the best value among the options that take part";
            case SCALE -> "how far it is from the bad to the good end of the criterion's scale";
        };
        return "The mean, weighted by share, of each value normalized to 0 to 1: " + normalized;
    }
}
