package dev.milepost.assessment.reliability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.reliability.StatisticsView.DimensionStatistics;
import dev.milepost.assessment.reliability.StatisticsView.ItemStatistics;
import dev.milepost.assessment.reliability.StatisticsView.NoFigure;
import dev.milepost.assessment.reliability.StatisticsView.ValueCount;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Reliability;
import dev.milepost.assessment.scoring.Reliability.NoAlpha;
import dev.milepost.assessment.scoring.ScoredQuestion;
import dev.milepost.assessment.scoring.ScoringRules;
import dev.milepost.assessment.scoring.Shown;

/** Counts cases. Pure: the same cases give the same figures. */
final class Statistics {
    private static final int DIGITS = 5;

    private final ScoringRules rules;
    private final List<Map<String, BigDecimal>> cases;
    private final int fewest;

    /** @param fewest how many cases a figure needs before it is told */
    Statistics(ScoringRules rules, List<List<GivenAnswer>> cases, int fewest) {
        this.rules = rules;
        this.cases = cases.stream().map(Statistics::values).toList();
        this.fewest = fewest;
    }

    private static Map<String, BigDecimal> values(List<GivenAnswer> answers) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (GivenAnswer answer : answers) {
            BigDecimal value = answer.value();
            if (value != null) {
                values.put(answer.questionKey(), Shown.plain(value));
            }
        }
        return values;
    }

    List<DimensionStatistics> dimensions() {
        return rules.dimensions().stream().map(dimension -> dimension(dimension.key())).toList();
    }

    private DimensionStatistics dimension(String key) {
        List<ScoredQuestion> items = rules.questions().stream()
                .filter(question -> question.dimension().equals(key) && question.numeric() && question.weight().signum() > 0)
                .toList();
        Reliability reliability = Reliability.of(cases.stream().map(one -> row(one, items)).toList(), items.size());
        boolean told = reliability.cases() >= fewest;
        List<ItemStatistics> questions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            questions.add(item(items.get(i), told ? reliability.withoutItem().get(i) : null));
        }
        return new DimensionStatistics(key, items.size(), reliability.cases(), told ? shown(reliability.alpha()) : null,
                reason(reliability, told), questions);
    }

    private static @Nullable NoFigure reason(Reliability reliability, boolean told) {
        if (reliability.reason() == NoAlpha.FEWER_THAN_TWO_ITEMS) {
            return NoFigure.FEWER_THAN_TWO_ITEMS;
        }
        if (!told) {
            return NoFigure.FEWER_THAN_FIVE_CASES;
        }
        return reliability.alpha() == null ? NoFigure.NO_VARIANCE : null;
    }

    /** On [0,1], reversed where the question is, so that all point the same way. */
    private static double[] row(Map<String, BigDecimal> values, List<ScoredQuestion> items) {
        return items.stream().mapToDouble(item -> {
            BigDecimal value = values.get(item.key());
            if (value == null) {
                return Double.NaN;
            }
            double width = item.max().subtract(item.min()).doubleValue();
            double normalized = value.subtract(item.min()).doubleValue() / width;
            return item.reversed() ? 1 - normalized : normalized;
        }).toArray();
    }

    private ItemStatistics item(ScoredQuestion question, @Nullable Double alphaWithout) {
        TreeMap<BigDecimal, Integer> counts = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        int answered = 0;
        for (Map<String, BigDecimal> one : cases) {
            BigDecimal value = one.get(question.key());
            if (value != null) {
                counts.merge(value, 1, Integer::sum);
                sum = sum.add(value);
                answered++;
            }
        }
        if (answered < fewest) {
            return new ItemStatistics(question.key(), null, List.of(), null, shown(alphaWithout));
        }
        return new ItemStatistics(question.key(), answered,
                counts.entrySet().stream().map(entry -> new ValueCount(entry.getKey(), entry.getValue())).toList(),
                Shown.plain(sum.divide(BigDecimal.valueOf(answered), DIGITS, RoundingMode.HALF_UP)), shown(alphaWithout));
    }

    private static @Nullable BigDecimal shown(@Nullable Double figure) {
        return figure == null ? null : Shown.plain(BigDecimal.valueOf(figure).setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
