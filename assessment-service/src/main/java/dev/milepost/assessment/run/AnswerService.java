package dev.milepost.assessment.run;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/**
 * Takes answers. An answer doesn't count up the assessment's version: people who answer and people who edit its title
 * are not in each other's way.
 */
@ApplicationScoped
class AnswerService {
    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final AnswerRepository answers;
    private final Instruments instruments;
    private final History history;
    private final Clock clock;

    AnswerService(AssessmentService service, AssessmentRepository assessments, AnswerRepository answers,
            Instruments instruments, History history, Clock clock) {
        this.service = service;
        this.assessments = assessments;
        this.answers = answers;
        this.instruments = instruments;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    QuestionnaireView questionnaire(Reference reference, LanguageRequest wanted) {
        return QuestionnaireView.of(service.answered(reference, wanted));
    }

    @Transactional
    AnswersView list(Reference reference) {
        return new AnswersView(AssessmentService.inOrder(service.answered(reference)));
    }

    @Transactional
    AnswerView get(Reference reference, String questionKey) {
        AnsweredAssessment answered = service.answered(reference);
        requireQuestion(answered.instrument(), questionKey);
        return answered.answersByQuestion().getOrDefault(questionKey, AnswerView.missing(questionKey));
    }

    @Transactional
    AnswerView put(Reference reference, NewAnswer answer) {
        Assessment assessment = assessments.lock(reference);
        Instrument instrument = instrumentOf(assessment);
        requireQuestion(instrument, answer.questionKey());
        AnswerCheck check = new AnswerCheck(instrument);
        check.require(answer);
        return take(assessment, List.of(check.settled(answer))).getFirst();
    }

    @Transactional
    AnswersView putAll(Reference reference, List<NewAnswer> wanted) {
        Assessment assessment = assessments.lock(reference);
        AnswerCheck check = new AnswerCheck(instrumentOf(assessment));
        check.requireAll(wanted);
        return new AnswersView(take(assessment, wanted.stream().map(check::settled).toList()));
    }

    private Instrument instrumentOf(Assessment assessment) {
        InstrumentReference reference = assessment.instrument();
        return instruments.version(reference.key(), reference.version()).orElseThrow().original();
    }

    private static void requireQuestion(Instrument instrument, String questionKey) {
        if (instrument.question(questionKey).isEmpty()) {
            throw KitProblem.NOT_FOUND
                    .because("There is no question \"%s\" in this questionnaire", questionKey);
        }
    }

    private List<AnswerView> take(Assessment assessment, List<NewAnswer> wanted) {
        assessment.requireOpen();
        Instant now = clock.instant();
        Map<String, Answer> stored = answers.of(assessment.id(), wanted.stream().map(NewAnswer::questionKey).toList());
        Map<String, AnswerView> before = new LinkedHashMap<>();
        Map<String, AnswerView> after = new LinkedHashMap<>();
        new SeenAnswers(stored.values().stream().map(AnswerView::of)
                .collect(Collectors.toMap(AnswerView::questionKey, Function.identity()))).require(wanted);
        for (NewAnswer answer : wanted) {
            Answer existing = stored.get(answer.questionKey());
            if (existing != null) {
                before.put(answer.questionKey(), AnswerView.of(existing));
            }
            after.put(answer.questionKey(), take(assessment, answer, existing, now));
        }
        answers.flush();
        history.record(AssessmentService.reference(assessment), assessment.version(), HistoryAction.CHANGED,
                asFields(before), asFields(after));
        return List.copyOf(after.values());
    }

    private AnswerView take(Assessment assessment, NewAnswer answer,
            @Nullable Answer existing, Instant now) {
        if (answer.state() == AnswerState.MISSING) {
            if (existing != null) {
                answers.delete(existing);
            }
            return AnswerView.missing(answer.questionKey());
        }
        if (existing != null) {
            existing.apply(answer, now);
            return AnswerView.of(existing);
        }
        Answer added = new Answer(assessment.id(), answer, now);
        answers.persist(added);
        return AnswerView.of(added);
    }

    /** What history compares: the answers without the moment they were given. */
    private static Map<String, AnswerEdit> asFields(Map<String, AnswerView> views) {
        Map<String, AnswerEdit> fields = new LinkedHashMap<>();
        views.forEach((key, view) -> {
            if (view.state() != AnswerState.MISSING) {
                fields.put("answers/" + key, AnswerEdit.of(view));
            }
        });
        return fields;
    }
}
