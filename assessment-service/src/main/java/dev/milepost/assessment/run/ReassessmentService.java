package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.run.ReassessmentView.NotCarried;
import dev.milepost.assessment.run.ReassessmentView.Reason;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Shown;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/**
 * Goes on from an earlier assessment. Its answers are taken over and count, but stay marked until somebody has confirmed or
 * changed them, so that a later result can tell what was really checked again.
 */
@ApplicationScoped
class ReassessmentService {
    /** As many as the calculator takes. */
    private static final int BASELINE_DIGITS = 6;

    private final AssessmentService service;
    private final AssessmentRepository assessments;
    private final AnswerRepository answers;
    private final History history;
    private final Clock clock;

    ReassessmentService(AssessmentService service, AssessmentRepository assessments, AnswerRepository answers,
            History history, Clock clock) {
        this.service = service;
        this.assessments = assessments;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    ReassessmentView reassess(Reference reference, NewReassessment wanted) {
        AnsweredAssessment earlier = service.answered(reference, LanguageRequest.any());
        AssessmentView before = earlier.assessment();
        if (before.status() != AssessmentStatus.COMPLETED) {
            throw RunProblem.ASSESSMENT_OPEN
                    .because("Complete the assessment first: going on from one that still changes would compare nothing");
        }
        Instrument instrument = service.instrumentOf(earlier.instrument().key(), wanted.instrumentVersion());
        AssessmentView made = service.begin(
                new AssessmentEdit(wanted.title(), before.planId(), wanted.externalId(), before.owner(), null,
                        before.combination(), before.answering()),
                instrument, before.id(), baselines(earlier));
        return carryOver(earlier, instrument, made);
    }

    /** Those it set out from itself, or else where it stood. */
    private static Map<String, BigDecimal> baselines(AnsweredAssessment earlier) {
        if (!earlier.baselines().isEmpty()) {
            return earlier.baselines();
        }
        Map<String, BigDecimal> stood = new LinkedHashMap<>();
        for (DimensionScore dimension : earlier.scores().dimensions()) {
            BigFraction score = dimension.estimate().score();
            if (score != null) {
                stood.put(dimension.dimension().key(),
                        Shown.plain(score.bigDecimalValue(BASELINE_DIGITS, RoundingMode.HALF_UP)));
            }
        }
        return stood;
    }

    private ReassessmentView carryOver(AnsweredAssessment earlier, Instrument instrument, AssessmentView made) {
        Map<String, Question> before = earlier.instrument().questionsByKey();
        Map<String, Question> asked = instrument.questionsByKey();
        List<Answer> carried = new ArrayList<>();
        List<NotCarried> notCarried = new ArrayList<>();
        for (AnswerView answer : earlier.answers()) {
            Optional<Reason> reason = reasonAgainst(before.get(answer.questionKey()), asked.get(answer.questionKey()));
            if (reason.isPresent()) {
                notCarried.add(new NotCarried(answer.questionKey(), reason.get()));
            } else if (answer.state() != AnswerState.MISSING) {
                Instant given = answer.answeredAt() == null ? clock.instant() : answer.answeredAt();
                carried.add(Answer.carriedOver(made.id(),
                        AnswerEdit.of(answer).to(answer.questionKey(), null), given));
            }
        }
        answers.persist(carried);
        answers.flush();
        return new ReassessmentView(made, carried.size(), notCarried);
    }

    private static Optional<Reason> reasonAgainst(@Nullable Question before,
            @Nullable Question asked) {
        if (before == null || asked == null) {
            return Optional.of(Reason.NOT_ASKED);
        }
        return asked.isAnsweredAs(before) ? Optional.empty() : Optional.of(Reason.ASKED_DIFFERENTLY);
    }

    /** Takes the marks away; answers that have none keep the moment they were given. */
    @Transactional
    AnswersView confirm(Reference reference, List<String> questionKeys) {
        Assessment assessment = assessments.lock(reference);
        assessment.requireOpen();
        Map<String, Answer> stored = answers.of(assessment.id(), questionKeys);
        for (String key : questionKeys) {
            if (!stored.containsKey(key)) {
                throw KitProblem.UNPROCESSABLE.because("The question \"%s\" has no answer that could be confirmed", key)
                        .at("/questionKeys", "not-answered", "must be answered");
            }
        }
        Instant now = clock.instant();
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        stored.values().stream().filter(Answer::isCarriedOver).forEach(answer -> {
            before.put("answers/" + answer.questionKey(), Map.of("carriedOver", true));
            answer.confirm(now);
            after.put("answers/" + answer.questionKey(), Map.of("carriedOver", false));
        });
        answers.flush();
        if (!after.isEmpty()) {
            history.record(AssessmentService.reference(assessment), assessment.version(), HistoryAction.CHANGED, before,
                    after);
        }
        return new AnswersView(questionKeys.stream().distinct().map(stored::get).map(AnswerView::of).toList());
    }
}
