package dev.milepost.assessment.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.aisystem.AiSystemService;
import dev.milepost.assessment.benchmark.ComparisonView.Line;
import dev.milepost.assessment.benchmark.ComparisonView.NotFitting;
import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.finding.ChallengeView;
import dev.milepost.assessment.finding.FindingService;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Shows official figures, and sets an organization's own beside those that fit. */
@ApplicationScoped
class BenchmarkService {
    private static final String EU = "EU27";
    private static final String OECD = "OECD";
    private static final Set<String> EU_MEMBERS = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR",
            "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
    private static final Set<String> OECD_MEMBERS = Set.of("AU", "AT", "BE", "CA", "CL", "CO", "CR", "CZ", "DK", "EE", "FI",
            "FR",
            "DE", "GR", "HU", "IS", "IE", "IL", "IT", "JP", "KR", "LV", "LT", "LU", "MX", "NL", "NZ", "NO", "PL", "PT", "SK",
            "SI",
            "ES", "SE", "CH", "TR", "GB", "US");
    private static final List<String> FARTHER = List.of(EU, OECD);

    private final FigureFiles files;
    private final AiSystemService systems;
    private final AssessmentService assessments;
    private final FindingService findings;

    BenchmarkService(FigureFiles files, AiSystemService systems, AssessmentService assessments, FindingService findings) {
        this.files = files;
        this.systems = systems;
        this.assessments = assessments;
        this.findings = findings;
    }

    /** Those that meet everything that isn't null. */
    List<Series> series(@Nullable Indicator indicator, @Nullable String geography) {
        return files.series().stream().filter(series -> indicator == null || series.indicator() == indicator)
                .filter(series -> geography == null || series.geography().equals(geography)).toList();
    }

    SeriesFiguresView figures(String key, DocumentLanguage language) {
        Series series = files.series(key).orElseThrow(
                () -> KitProblem.NOT_FOUND.because("There is no series \"%s\"; GET /benchmarks lists them", key));
        Words words = words(language);
        return new SeriesFiguresView(series,
                files.figures(key).stream().sorted(Comparator.comparingInt(Figure::order).reversed()).map(FigureView::of)
                        .toList(),
                files.reasons().stream().filter(reason -> reason.series().equals(key))
                        .map(reason -> new ReasonView(reason.code(), words.of("reason." + reason.code()), reason.period(),
                                reason.value(), reason.challenge()))
                        .toList());
    }

    @Transactional
    ComparisonView compare(String country, int employees, @Nullable String sector) {
        String code = country.toUpperCase(Locale.ROOT);
        long inUse = systems.inUse();
        List<Line> lines = new ArrayList<>();
        List<NotFitting> notFitting = new ArrayList<>();
        files.series().stream().filter(series -> series.indicator() == Indicator.AI_USE)
                .sorted(Comparator.comparingInt(series -> FARTHER.indexOf(series.geography())))
                .forEach(series -> unfit(series, code, employees).ifPresentOrElse(
                        reason -> notFitting.add(new NotFitting(series.key(), reason)),
                        () -> line(series, employees, sector).ifPresentOrElse(lines::add,
                                () -> notFitting.add(new NotFitting(series.key(), "It has no figure that is published")))));
        return new ComparisonView(new ComparisonView.Own(code, employees, sector, inUse > 0, inUse), lines, notFitting);
    }

    private static Optional<String> unfit(Series series, String country, int employees) {
        boolean there = series.geography().equals(country) || series.geography().equals(EU) && EU_MEMBERS.contains(country)
                || series.geography().equals(OECD) && OECD_MEMBERS.contains(country);
        if (!there) {
            return Optional.of("It is about " + series.geography());
        }
        if (series.ended()) {
            return Optional.of("It has ended; its wording is another one than that of the series that goes on");
        }
        return employees >= series.smallest() ? Optional.empty()
                : Optional.of("It counts enterprises with %d or more people".formatted(series.smallest()));
    }

    private Optional<Line> line(Series series, int employees, @Nullable String sector) {
        return new Lookup(files.figures(series.key())).closest(employees, sector)
                .map(found -> new Line(series, found.basis(), found.passedOver().stream()
                        .map(one -> new ComparisonView.PassedOverView(one.basis(), one.why())).toList(),
                        FigureView.of(found.figure())));
    }

    /** What an assessment found, beside what others name as their reason for not using AI. */
    @Transactional
    ReasonsView reasons(Reference assessment, DocumentLanguage language) {
        AnsweredAssessment answered = assessments.answered(assessment);
        Set<String> found = findings.of(answered, answered.scores()).challenges().stream().map(ChallengeView::code)
                .collect(Collectors.toSet());
        Series series = files.series(files.reasons().getFirst().series()).orElseThrow();
        Words words = words(language);
        return new ReasonsView(series, files.reasons().stream()
                .map(reason -> new ReasonsView.Line(reason.code(), words.of("reason." + reason.code()), reason.period(),
                        reason.value(), reason.challenge(),
                        reason.challenge() == null ? null : (Boolean) found.contains(reason.challenge())))
                .toList());
    }

    private static Words words(DocumentLanguage language) {
        return new Words("words/benchmark", language);
    }
}
