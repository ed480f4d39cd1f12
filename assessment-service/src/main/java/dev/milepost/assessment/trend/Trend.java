package dev.milepost.assessment.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.ItemScore;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.assessment.trend.TrendView.Changes;
import dev.milepost.assessment.trend.TrendView.Checked;
import dev.milepost.assessment.trend.TrendView.TrendDimension;
import dev.milepost.assessment.trend.TrendView.TrendRun;

/** Compares runs of one instrument with each other. Pure. */
final class Trend {
    private static final int SHARE_DIGITS = 5;

    private final List<AnsweredAssessment> runs;
    private final CommonItems common;

    /** @param runs completed, at least one, the earliest first */
    Trend(List<AnsweredAssessment> runs) {
        this.runs = runs;
        this.common = CommonItems.of(runs.stream().map(AnsweredAssessment::instrument).distinct().toList());
    }

    TrendView view(String instrumentKey) {
        List<TrendRun> views = new ArrayList<>();
        Scores before = null;
        for (AnsweredAssessment run : runs) {
            Scores scores = common.keys().isEmpty() ? null : common.scores(run);
            views.add(view(run, scores, before));
            before = scores;
        }
        return new TrendView(instrumentKey, common.version(), common.keys(), views);
    }

    private TrendRun view(AnsweredAssessment run, @Nullable Scores scores, @Nullable Scores before) {
        Scores own = run.scores();
        BigFraction now = scores == null ? null : scores.total().score();
        BigFraction then = before == null ? null : before.total().score();
        BigDecimal scale = scores == null ? own.rules().scale() : scores.rules().scale();
        return new TrendRun(run.assessment().id(), run.assessment().title(), run.assessment().instrumentVersion(),
                Objects.requireNonNull(run.assessment().completedAt(), "completed"),
                Shown.points(own.total().score(), own.rules().scale()), own.level().value(), Shown.points(now, scale),
                Shown.points(difference(now, then), scale), checked(run),
                scores == null || before == null ? Changes.NONE : changes(run, scores, before),
                scores == null ? List.of()
                        : common.dimensions().stream().map(one -> dimension(one, scores, before, scale)).toList());
    }

    private static TrendDimension dimension(Instrument.Dimension dimension, Scores scores, @Nullable Scores before,
            BigDecimal scale) {
        BigFraction now = scoreOf(dimension.key(), scores);
        BigFraction then = before == null ? null : scoreOf(dimension.key(), before);
        return new TrendDimension(dimension.key(), dimension.name(), Shown.points(now, scale),
                Shown.points(difference(now, then), scale));
    }

    private static @Nullable BigFraction scoreOf(String key, Scores scores) {
        return scores.dimensions().stream().filter(one -> one.dimension().key().equals(key)).findAny()
                .map(DimensionScore::estimate).map(Estimate::score).orElse(null);
    }

    private static @Nullable BigFraction difference(@Nullable BigFraction now, @Nullable BigFraction then) {
        return now == null || then == null ? null : now.subtract(then);
    }

    /** Answers that the owner has only taken over; where respondents answer, theirs are all new. */
    private static Set<String> carriedOver(AnsweredAssessment run) {
        return run.voices().isEmpty()
                ? run.answers().stream().filter(AnswerView::carriedOver).map(AnswerView::questionKey)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Checked checked(AnsweredAssessment run) {
        Set<String> carriedOver = carriedOver(run);
        List<GivenAnswer> given = run.given().stream().filter(answer -> answer.state() != AnswerState.MISSING).toList();
        int checked = (int) given.stream().filter(answer -> !carriedOver.contains(answer.questionKey())).count();
        Scores sure = Scoring.score(run.instrument().scoringRules(),
                given.stream().filter(answer -> !carriedOver.contains(answer.questionKey())).toList(), run.earlier());
        BigDecimal scale = sure.rules().scale();
        return new Checked(checked, given.size() - checked,
                given.isEmpty() ? null
                        : Shown.plain(BigDecimal.valueOf(checked).divide(BigDecimal.valueOf(given.size()), SHARE_DIGITS,
                                RoundingMode.HALF_UP)),
                Shown.points(sure.total().low(), scale), Shown.points(sure.total().high(), scale));
    }

    private static Changes changes(AnsweredAssessment run, Scores scores, Scores before) {
        Map<String, ItemScore> then = before.items().stream()
                .collect(Collectors.toMap(item -> item.question().key(), Function.identity()));
        Set<String> carriedOver = carriedOver(run);
        List<String> improved = new ArrayList<>();
        List<String> worsened = new ArrayList<>();
        int confirmed = 0;
        int notChecked = 0;
        for (ItemScore item : scores.items()) {
            String key = item.question().key();
            if (item.state() == AnswerState.MISSING) {
                continue;
            }
            BigFraction difference = difference(item.normalized(),
                    Objects.requireNonNull(then.get(key), key).normalized());
            if (difference != null && difference.signum() > 0) {
                improved.add(key);
            } else if (difference != null && difference.signum() < 0) {
                worsened.add(key);
            } else if (carriedOver.contains(key)) {
                notChecked++;
            } else {
                confirmed++;
            }
        }
        return new Changes(improved, worsened, confirmed, notChecked);
    }
}
