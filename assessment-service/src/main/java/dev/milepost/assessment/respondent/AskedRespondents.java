package dev.milepost.assessment.respondent;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.run.AnswerCheck;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Finds the respondent of the running request, and what this respondent is asked. */
@ApplicationScoped
class AskedRespondents {
    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final CurrentRespondent current;

    AskedRespondents(AssessmentService assessments, RespondentRepository respondents, CurrentRespondent current) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.current = current;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 for somebody who is not asked any more */
    @Transactional(Transactional.TxType.MANDATORY)
    Respondent get() {
        return respondents.get(current.id()).orElseThrow(
                () -> RespondentProblem.NOT_A_RESPONDENT.because("You are not asked in this assessment any more"));
    }

    /**
     * To save something: the assessment first, then the respondent, as everybody does who holds both.
     *
     * @throws dev.milepost.kit.problem.ProblemException 409 where the assessment is completed, or the answers are handed in
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Begun begin() {
        Respondent respondent = get();
        AssessmentView assessment = assessments.keepOpen(Reference.of(respondent.assessmentId()));
        respondents.lock(respondent);
        respondent.start();
        Instrument instrument = assessments.instrumentOf(assessment, LanguageRequest.any());
        return new Begun(respondent, assessment, instrument, asked(respondent, instrument));
    }

    Set<String> asked(Respondent respondent, AssessmentView assessment) {
        return asked(respondent, assessments.instrumentOf(assessment, LanguageRequest.any()));
    }

    private static Set<String> asked(Respondent respondent, Instrument instrument) {
        return instrument.dimensions().stream()
                .filter(dimension -> respondent.dimensions().isEmpty() || respondent.dimensions().contains(dimension.key()))
                .flatMap(dimension -> dimension.questions().stream()).map(Question::key).collect(Collectors.toSet());
    }

    static void requireAsked(Set<String> asked, String questionKey) {
        if (!asked.contains(questionKey)) {
            throw KitProblem.NOT_FOUND.because("You are not asked a question \"%s\"", questionKey);
        }
    }

    /** @param asked keys of the questions that the respondent is asked */
    record Begun(Respondent respondent, AssessmentView assessment, Instrument instrument, Set<String> asked) {

        AnswerCheck check() {
            return new AnswerCheck(instrument);
        }
    }
}
