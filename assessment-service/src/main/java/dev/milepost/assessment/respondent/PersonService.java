package dev.milepost.assessment.respondent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.evidence.GivenEvidence;
import dev.milepost.assessment.respondent.ErasureView.Kept;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.change.KeptAnswers;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.reference.Reference;

/**
 * Hands out and erases what is kept about one respondent (GDPR, Art 15, 17 and 20). A result that was completed stands still:
 * there the figures stay, and nothing that tells whose they are.
 */
@ApplicationScoped
class PersonService {
    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final RespondentAnswerRepository answers;
    private final RespondentLinkRepository links;
    private final RespondentSessionRepository sessions;
    private final AskedRespondents asked;
    private final GivenEvidence evidence;
    private final History history;
    private final KeptAnswers keptAnswers;
    private final Clock clock;

    PersonService(AssessmentService assessments, RespondentRepository respondents, RespondentAnswerRepository answers,
            RespondentLinkRepository links, RespondentSessionRepository sessions, AskedRespondents asked,
            GivenEvidence evidence, History history, KeptAnswers keptAnswers, Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.answers = answers;
        this.links = links;
        this.sessions = sessions;
        this.asked = asked;
        this.evidence = evidence;
        this.history = history;
        this.keptAnswers = keptAnswers;
        this.clock = clock;
    }

    /** For the respondent of the running request. */
    @Transactional
    PersonExport exportOwn() {
        Respondent respondent = asked.get();
        return export(assessments.get(Reference.of(respondent.assessmentId())), respondent, true);
    }

    /** For whoever answers for the organization: what was promised to be confidential is not in it. */
    @Transactional
    PersonExport export(Reference reference, Reference named) {
        AssessmentView assessment = assessments.get(reference);
        return export(assessment, required(assessment, named), assessment.answering() == Answering.NAMED);
    }

    private PersonExport export(AssessmentView assessment, Respondent respondent, boolean withAnswers) {
        List<AnswerView> given = withAnswers ? answers.of(respondent.id()).stream().map(RespondentAnswer::view).toList()
                : List.of();
        return new PersonExport(clock.instant(), PersonExport.AskedIn.of(assessment), respondent.view(), withAnswers, given,
                withAnswers ? evidence.of(respondent.id()) : List.of(),
                links.of(respondent.id()).stream().map(RespondentLink::view).toList());
    }

    /** Of the respondent of the running request, whose session ends with it. */
    @Transactional
    ErasureView eraseOwn() {
        Respondent respondent = asked.get();
        AssessmentView assessment = assessments.lock(Reference.of(respondent.assessmentId()));
        return erase(assessment, respondent, counts(assessment, respondent) ? Kept.FIGURES : Kept.NOTHING);
    }

    @Transactional
    ErasureView erase(Reference reference, Reference named) {
        AssessmentView assessment = assessments.lock(reference);
        Respondent respondent = required(assessment, named);
        Kept figures = assessment.answering() == Answering.CONFIDENTIAL ? Kept.FIGURES_AND_WORDS : Kept.FIGURES;
        return erase(assessment, respondent, counts(assessment, respondent) ? figures : Kept.NOTHING);
    }

    /** Whether a result that stands still rests on it. */
    private static boolean counts(AssessmentView assessment, Respondent respondent) {
        return assessment.status() == AssessmentStatus.COMPLETED && respondent.deletedAt() == null
                && (respondent.isSubmitted() || assessment.answering() == Answering.NAMED);
    }

    private Respondent required(AssessmentView assessment, Reference named) {
        return respondents.any(assessment.id(), named).orElseThrow(() -> named.notFound("respondent"));
    }

    private ErasureView erase(AssessmentView assessment, Respondent respondent, Kept kept) {
        respondents.lock(respondent);
        List<RespondentAnswer> given = answers.of(respondent.id());
        int linked = links.of(respondent.id()).size();
        List<ObjectReference> objects = new ArrayList<>(kept == Kept.FIGURES_AND_WORDS
                ? evidence.forgetGiver(respondent.id())
                : evidence.deleteAll(respondent.id()));
        ErasureView erased = new ErasureView(respondent.id(), kept, given.size(), objects.size(), linked);
        sessions.endAll(respondent.id());
        links.deleteAll(respondent.id());
        if (kept == Kept.NOTHING) {
            given.forEach(answers::delete);
            respondents.delete(respondent);
        } else {
            Set<String> told = kept == Kept.FIGURES_AND_WORDS
                    ? assessments.answered(Reference.of(assessment.id())).toldOf()
                    : Set.of();
            given.forEach(answer -> answer.forgetWords(Respondent.ERASED, told.contains(answer.view().questionKey())));
            respondent.forget();
        }
        respondents.flush();
        if (assessment.status() == AssessmentStatus.OPEN) {
            assessments.share(assessment.id(), respondents.asked(assessment.id()) > 0);
        }
        objects.add(ObjectReference.of("respondent", erased.respondentId()));
        history.forget(objects, CurrentRespondent.actor(erased.respondentId()));
        keptAnswers.forget(erased.respondentId());
        history.record(ObjectReference.of("assessment", assessment.id()), assessment.version(), HistoryAction.CHANGED, null,
                Map.of("respondents/" + erased.respondentId(), Map.of("erased", true)));
        return erased;
    }
}
