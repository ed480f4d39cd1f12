package dev.milepost.assessment.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.kit.problem.FieldError;

/** Shows the rows of the law, and what answers mean under them. Keeps nothing. */
@ApplicationScoped
class DutyService {
    private final DutyFile file;
    private final Clock clock;

    DutyService(DutyFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Which rows are wanted; each that is empty narrows nothing. */
    record Filter(Set<Law> laws, Set<DutyState> states, @Nullable String jurisdiction) {
    }

    DutiesView list(Filter filter, @Nullable LocalDate on, DocumentLanguage language) {
        LocalDate day = day(on);
        return new DutiesView(day, notice(language), file.duties().stream()
                .filter(duty -> filter.laws().isEmpty() || filter.laws().contains(duty.law()))
                .filter(duty -> filter.states().isEmpty() || filter.states().contains(duty.on(day)))
                .filter(duty -> filter.jurisdiction() == null || filter.jurisdiction().equals(duty.jurisdiction()))
                .map(duty -> DutyView.of(duty, day, language.code())).toList());
    }

    CriteriaView criteria(DocumentLanguage language) {
        return new CriteriaView(notice(language), file.criteria().stream().map(criterion -> new CriteriaView.CriterionView(
                criterion.key(), criterion.group(), Texts.in(criterion.text(), language.code()), criterion.source())).toList());
    }

    ScreeningResult calculate(ScreeningRequest request, DocumentLanguage language) {
        requireKnown(request.answers());
        return evaluation(request.answers(), request.on(), language).result(notice(language), null, List.of());
    }

    Evaluation evaluation(Map<String, CriterionAnswer> answers, @Nullable LocalDate on, DocumentLanguage language) {
        return new Evaluation(file, answers, day(on), language.code());
    }

    Duty required(String dutyKey) {
        return file.duty(dutyKey).orElseThrow(
                () -> DutyProblem.UNKNOWN_DUTY.because("There is no duty \"%s\"; GET /duties lists them", dutyKey));
    }

    void requireKnown(Map<String, CriterionAnswer> answers) {
        List<FieldError> unknown = answers.keySet().stream().filter(key -> file.criterion(key).isEmpty()).sorted()
                .map(key -> new FieldError("/answers/" + key.replace("~", "~0").replace("/", "~1"), "unknown-criterion",
                        "the key of a criterion"))
                .toList();
        if (!unknown.isEmpty()) {
            throw DutyProblem.UNKNOWN_CRITERION
                    .because("%d answers are to no criterion; GET /screening/criteria lists them", unknown.size()).at(unknown);
        }
    }

    static String notice(DocumentLanguage language) {
        return new Words("words/duty", language).of("notice");
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
    }
}
