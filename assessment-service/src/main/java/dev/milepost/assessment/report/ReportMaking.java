package dev.milepost.assessment.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.finding.AcceptanceStatus;
import dev.milepost.assessment.finding.ChallengeView;
import dev.milepost.assessment.finding.FindingsView;
import dev.milepost.assessment.finding.RecommendationView;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.instrument.Instrument.LevelBand;
import dev.milepost.assessment.report.ReportPage.Action;
import dev.milepost.assessment.report.ReportPage.Challenge;
import dev.milepost.assessment.report.ReportPage.DimensionRow;
import dev.milepost.assessment.report.ReportPage.Figure;
import dev.milepost.assessment.report.ReportPage.Radar;
import dev.milepost.assessment.report.ReportPage.Section;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Sensitivity;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.document.Clean;

/** Says everything of one assessment in one language. */
final class ReportMaking {
    private static final String NOTHING = "–";
    private static final int POINT_DIGITS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AnsweredAssessment answered;
    private final Instrument instrument;
    private final Scores scores;
    private final FindingsView findings;
    private final Said said;
    private final Words words;
    private final BigDecimal scale;
    private final Map<Integer, String> levelNames;
    private final Map<String, DimensionScore> byKey;

    ReportMaking(AnsweredAssessment answered, Scores scores, FindingsView findings, Said said, Words words) {
        this.answered = answered;
        this.instrument = answered.instrument();
        this.scores = scores;
        this.findings = findings;
        this.said = said;
        this.words = words;
        this.scale = scores.rules().scale();
        this.levelNames = instrument.bands().stream().collect(Collectors.toMap(LevelBand::level, LevelBand::name));
        this.byKey = scores.dimensions().stream()
                .collect(Collectors.toMap(score -> score.dimension().key(), Function.identity()));
    }

    ReportPage page(LocalDate today) {
        AssessmentView assessment = answered.assessment();
        return new ReportPage(Clean.plain(assessment.title()),
                words.with("subtitle", Clean.plain(instrument.title()), instrument.version()),
                Clean.plain(instrument.description()), about(assessment, today),
                assessment.indicative() ? words.of("indicative") : null, figures(),
                scores.level().withheld() == null ? null : words.of("withheld", scores.level().withheld()), radar(), rows(),
                findings.challenges().stream().map(this::challenge).toList(),
                findings.recommendations().stream().map(this::action).toList(),
                words.of(scores.total().score() == null ? "noActionsYet" : "noActions"), sections(), method(),
                List.of(words.of("note.score"), words.of("note.bounds"), words.of("note.states"), words.of("note.target"),
                        words.of("note.law")));
    }

    private List<String> about(AssessmentView assessment, LocalDate today) {
        List<String> about = new ArrayList<>();
        Instant completed = assessment.completedAt();
        about.add(completed == null ? words.of("open") : words.with("completed", words.date(day(completed))));
        about.add(words.with("prepared", words.date(today)));
        if (assessment.earlierId() != null) {
            long carried = answered.answers().stream().filter(answer -> answer.carriedOver()).count();
            about.add(words.with("carried", carried));
        }
        return about;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private List<Figure> figures() {
        Estimate total = scores.total();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(points(total.score()) + " / " + words.number(scale, POINT_DIGITS), words.of("score")));
        figures.add(new Figure(level(scores.level().value()), words.of("level")));
        figures.add(new Figure(points(total.low()) + " – " + points(total.high()), words.of("bounds")));
        figures.add(new Figure(percent(total.coverage()), words.of("coverage")));
        figures.add(new Figure(percent(scores.targetReach().value()), words.of("toTarget")));
        return figures;
    }

    private Radar radar() {
        List<RadarChart.Axis> axes = instrument.dimensions().stream().map(dimension -> {
            DimensionScore score = of(dimension);
            BigFraction value = score.estimate().score();
            BigDecimal target = score.dimension().target();
            return new RadarChart.Axis(value == null ? null : value.doubleValue(),
                    target == null ? null : target.doubleValue());
        }).toList();
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= axes.size(); i++) {
            numbers.add(Integer.toString(i));
        }
        String spoken = instrument.dimensions().stream()
                .map(dimension -> Clean.plain(dimension.name()) + ": " + points(of(dimension).estimate().score()))
                .collect(Collectors.joining("; "));
        return new Radar(RadarChart.address(axes), words.with("radar.words", spoken), RadarChart.labels(numbers));
    }

    private List<DimensionRow> rows() {
        List<DimensionRow> rows = new ArrayList<>();
        for (Dimension dimension : instrument.dimensions()) {
            DimensionScore score = of(dimension);
            BigFraction value = score.estimate().score();
            BigDecimal target = score.dimension().target();
            rows.add(new DimensionRow(Integer.toString(rows.size() + 1), Clean.plain(dimension.name()), anchor(rows.size() + 1),
                    points(value), width(value == null ? BigDecimal.ZERO : decimal(value)),
                    width(target == null ? BigDecimal.ZERO : target), level(score.level().value()), points(score.gap()),
                    percent(score.estimate().coverage()), score.narrowScope() ? words.of("narrow") : null));
        }
        return rows;
    }

    private static String anchor(int number) {
        return "d" + number;
    }

    private Challenge challenge(ChallengeView found) {
        Map<UUID, RecommendationView> recommendations = findings.recommendations().stream()
                .collect(Collectors.toMap(RecommendationView::id, Function.identity()));
        return new Challenge(Clean.plain(found.name()), Clean.plain(found.description()),
                words.of("severity." + found.severity()), "severity-" + found.severity(),
                found.firedBy().stream().map(this::sign).toList(), found.recommendations().stream()
                        .flatMap(id -> Optional.ofNullable(recommendations.get(id)).stream())
                        .map(one -> Clean.plain(one.title()) + " (" + Clean.plain(one.effort().label()) + ")").toList());
    }

    private String sign(ChallengeView.FiredSignal signal) {
        String value = signal.value() == null ? words.of("state", signal.state()) : words.number(signal.value(), 2);
        return words.with("sign", Clean.plain(signal.question()), value, signal.threshold());
    }

    private Action action(RecommendationView one) {
        return new Action(Clean.plain(one.title()), Clean.plain(one.description()), Clean.plain(one.effort().label()),
                "+" + words.number(one.gain(), POINT_DIGITS), words.of("step." + one.stepKey()), status(one),
                one.source() == null ? null : one.source().title() + ", " + one.source().id());
    }

    private String status(RecommendationView one) {
        String status = words.of("status", one.status());
        return one.status() == AcceptanceStatus.REJECTED && one.reason() != null ? status + ": " + Clean.plain(one.reason())
                : status;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        AnswerMaking answers = new AnswerMaking(answered, scores, said, words);
        for (Dimension dimension : instrument.dimensions()) {
            int number = sections.size() + 1;
            DimensionScore score = of(dimension);
            List<String> keys = dimension.questions().stream().map(question -> question.key()).toList();
            sections.add(new Section(Integer.toString(number), Clean.plain(dimension.name()), anchor(number),
                    Clean.plain(dimension.description()), figures(score), score.narrowScope() ? words.of("narrow") : null,
                    answers.of(dimension, number), findings.recommendations().stream()
                            .filter(one -> one.questions().stream().anyMatch(keys::contains)).map(this::action).toList()));
        }
        return sections;
    }

    private List<Figure> figures(DimensionScore score) {
        BigDecimal target = score.dimension().target();
        return List.of(new Figure(points(score.estimate().score()), words.of("score")),
                new Figure(level(score.level().value()), words.of("level")),
                new Figure(points(score.estimate().low()) + " – " + points(score.estimate().high()), words.of("bounds")),
                new Figure(target == null ? NOTHING : words.number(target.multiply(scale), POINT_DIGITS), words.of("target")),
                new Figure(words.number(Shown.plain(score.dimension().weight()), 2), words.of("weight")));
    }

    /** How the total came about, and how much hangs on the weights. */
    private List<Figure> method() {
        Sensitivity sensitivity = scores.sensitivity();
        List<Figure> method = new ArrayList<>();
        method.add(new Figure(words.of("aggregation", scores.rules().aggregation()), words.of("aggregation")));
        method.add(new Figure(points(sensitivity.equalWeights()), words.of("equalWeights")));
        method.add(new Figure(points(sensitivity.lowest()) + " – " + points(sensitivity.highest()), words.of("variedWeights")));
        method.add(new Figure(words.of(sensitivity.levelChanges().isEmpty() ? "levelStays" : "levelMayChange"),
                words.of("weights")));
        String gatedBy = scores.gatedBy();
        if (gatedBy != null) {
            method.add(new Figure(level(scores.gatedLevel().value()), words.with("gatedBy", name(gatedBy))));
        }
        return method;
    }

    private String name(String dimension) {
        return instrument.dimensions().stream().filter(one -> one.key().equals(dimension)).findAny()
                .map(one -> Clean.plain(one.name())).orElse(dimension);
    }

    private DimensionScore of(Dimension dimension) {
        return Objects.requireNonNull(byKey.get(dimension.key()), dimension.key());
    }

    private String level(@Nullable Integer level) {
        return level == null ? NOTHING : level + " · " + Clean.plain(levelNames.get(level));
    }

    private String points(@Nullable BigFraction value) {
        return words.number(Shown.points(value, scale), POINT_DIGITS);
    }

    private String percent(@Nullable BigFraction share) {
        return share == null ? NOTHING : words.number(decimal(share).multiply(HUNDRED), 0) + " %";
    }

    private static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), 5, RoundingMode.HALF_UP);
    }

    private static String width(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
