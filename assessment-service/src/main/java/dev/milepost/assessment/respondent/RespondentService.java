package dev.milepost.assessment.respondent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument.Dimension;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AnswersView;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentStatus;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Asks people, takes them out again, gives them links, and says who should be reminded. */
@ApplicationScoped
class RespondentService {
    private static final int MOST = 1_000;

    private final AssessmentService assessments;
    private final RespondentRepository respondents;
    private final RespondentAnswerRepository answers;
    private final RespondentLinkRepository links;
    private final RespondentSessionRepository sessions;
    private final Keeping<Respondent, RespondentEdit, RespondentView> keeping;
    private final RespondentConfig config;

    RespondentService(AssessmentService assessments, RespondentRepository respondents, RespondentAnswerRepository answers,
            RespondentLinkRepository links, RespondentSessionRepository sessions, Keepings keepings,
            RespondentConfig config) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.answers = answers;
        this.links = links;
        this.sessions = sessions;
        this.keeping = keepings.of("respondent", respondents);
        this.config = config;
    }

    @Transactional
    Page<RespondentView> list(Reference assessment, RespondentFilter filter, PageRequest page) {
        return of(assessments.get(assessment)).pages(filter.deleted())
                .where("status in :status", "status", filter.status())
                .where("group = :group", "group", filter.group())
                .where("externalId = :externalId", "externalId", filter.externalId()).page(page)
                .map(Respondent::view);
    }

    @Transactional
    RespondentView get(Reference assessment, Reference respondent) {
        return of(assessments.get(assessment)).get(respondent);
    }

    @Transactional
    RespondentView create(Reference reference, NewRespondent wanted) {
        AssessmentView assessment = assessments.lockOpen(reference);
        requireDimensions(assessment, wanted.dimensions());
        requireRoom(assessment, 1);
        assessments.share(assessment.id(), true);
        return of(assessment).add(new Respondent(assessment.id(), wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<RespondentView> batch(Reference reference, Batch<NewRespondent> batch) {
        AssessmentView assessment = assessments.lockOpen(reference);
        requireRoom(assessment, batch.create().size());
        Set<String> known = dimensions(assessment);
        BatchResult<RespondentView> result = of(assessment).batch(batch, wanted -> {
            requireKnown(known, wanted.dimensions());
            return new Respondent(assessment.id(), wanted.edit(), keeping.now());
        });
        assessments.share(assessment.id(), respondents.asked(assessment.id()) > 0);
        return result;
    }

    private void requireRoom(AssessmentView assessment, int more) {
        if (respondents.asked(assessment.id()) + more > MOST) {
            throw RespondentProblem.TOO_MANY_RESPONDENTS.because("An assessment asks at most %d respondents", MOST);
        }
    }

    private void requireDimensions(AssessmentView assessment, @Nullable List<String> wanted) {
        if (wanted != null && !wanted.isEmpty()) {
            requireKnown(dimensions(assessment), wanted);
        }
    }

    private Set<String> dimensions(AssessmentView assessment) {
        return assessments.instrumentOf(assessment, LanguageRequest.any()).dimensions().stream().map(Dimension::key)
                .collect(Collectors.toSet());
    }

    private static void requireKnown(Set<String> known, @Nullable List<String> wanted) {
        for (int i = 0; wanted != null && i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                throw RespondentProblem.UNKNOWN_DIMENSION
                        .because("The questionnaire has no dimension \"%s\"; there are %s", wanted.get(i),
                                known.stream().sorted().toList())
                        .at("/dimensions/" + i, "unknown-dimension", "must be a dimension of the questionnaire");
            }
        }
    }

    @Transactional
    RespondentView change(Reference reference, Reference named, Precondition precondition, MergePatch patch) {
        AssessmentView assessment = assessments.lockOpen(reference);
        Respondent respondent = of(assessment).required(named);
        RespondentEdit edit = of(assessment).merge(respondent, precondition, patch);
        requireDimensions(assessment, edit.dimensions());
        return of(assessment).apply(respondent, edit);
    }

    /** What the respondent answered doesn't count any more, and every session ends. */
    @Transactional
    void delete(Reference reference, Reference named, Precondition precondition) {
        AssessmentView assessment = assessments.lockOpen(reference);
        Respondent respondent = of(assessment).required(named);
        of(assessment).delete(respondent, precondition);
        sessions.endAll(respondent.id());
        assessments.share(assessment.id(), respondents.asked(assessment.id()) > 0);
    }

    @Transactional
    RespondentView restore(Reference reference, Reference named) {
        AssessmentView assessment = assessments.lockOpen(reference);
        requireRoom(assessment, 1);
        assessments.share(assessment.id(), true);
        return of(assessment).restore(named);
    }

    @Transactional
    Page<HistoryEntry> history(Reference assessment, Reference named, PageRequest page) {
        return of(assessments.get(assessment)).history(named, page);
    }

    @Transactional
    MadeLink link(Reference assessment, Reference named, NewLink wanted) {
        Respondent respondent = of(assessments.lockOpen(assessment)).required(named);
        String secret = Secrets.next();
        Instant now = keeping.now();
        Integer days = wanted.validDays();
        RespondentLink link = new RespondentLink(respondent.id(), Secrets.hash(secret), now,
                now.plus(Duration.ofDays(days == null ? config.linkDays() : days)));
        links.persistAndFlush(link);
        LinkView view = link.view();
        return new MadeLink(view.id(), view.createdAt(), view.expiresAt(), secret);
    }

    @Transactional
    LinkView.All links(Reference assessment, Reference named) {
        Respondent respondent = of(assessments.get(assessment)).required(named);
        return new LinkView.All(links.of(respondent.id()).stream().map(RespondentLink::view).toList());
    }

    @Transactional
    LinkView revoke(Reference assessment, Reference named, UUID linkId) {
        Respondent respondent = of(assessments.get(assessment)).required(named);
        RespondentLink link = links.of(respondent.id(), linkId)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("The respondent has no link %s", linkId));
        link.revoke(keeping.now());
        links.flush();
        return link.view();
    }

    /** What one respondent answered, where that was announced. */
    @Transactional
    AnswersView answers(Reference reference, Reference named) {
        AssessmentView assessment = assessments.get(reference);
        Respondent respondent = of(assessment).required(named);
        if (assessment.answering() == Answering.CONFIDENTIAL) {
            throw RespondentProblem.ANSWERS_CONFIDENTIAL.because(
                    "This assessment promised confidence: GET .../result/respondents tells what respondents answered together");
        }
        return new AnswersView(answers.of(respondent.id()).stream().map(RespondentAnswer::view).toList());
    }

    /** Who has not handed in though the date is near or past, and was not reminded lately. */
    @Transactional
    Page<RespondentView> toRemind(Reference reference, PageRequest page) {
        AssessmentView assessment = assessments.get(reference);
        Instant now = keeping.now();
        LocalDate until = assessment.status() == AssessmentStatus.COMPLETED ? LocalDate.EPOCH
                : now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(config.remindDays());
        return respondents.toRemind(assessment.id(), assessment.dueOn(), until,
                now.minus(Duration.ofDays(config.remindDays())), page).map(Respondent::view);
    }

    /** Takes down that somebody was reminded. */
    @Transactional
    RespondentView reminded(Reference reference, Reference named) {
        Keeping<Respondent, RespondentEdit, RespondentView> of = of(assessments.lockOpen(reference));
        Respondent respondent = of.required(named);
        RespondentView before = of.get(named);
        respondent.remind(keeping.now());
        return of.changed(respondent, before);
    }

    private Keeping<Respondent, RespondentEdit, RespondentView> of(AssessmentView assessment) {
        return keeping.within(Respondent.ASSESSMENT, assessment.id());
    }

    /** @param status empty for all */
    record RespondentFilter(Set<RespondentStatus> status, @Nullable RespondentGroup group, @Nullable String externalId,
            boolean deleted) {
    }
}
