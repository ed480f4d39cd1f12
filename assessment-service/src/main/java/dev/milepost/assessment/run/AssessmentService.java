package dev.milepost.assessment.run;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.run.AssessmentRepository.AssessmentFilter;
import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** Makes, finds, completes, bins and restores assessments. */
@ApplicationScoped
public class AssessmentService {
    private final AssessmentRepository assessments;
    private final AnswerRepository answers;
    private final Instruments instruments;
    private final Changes changes;
    private final History history;
    private final Outbox outbox;
    private final Event<AnswersClosed> closed;
    private final Clock clock;

    AssessmentService(AssessmentRepository assessments, AnswerRepository answers, Instruments instruments,
            Changes changes, History history, Outbox outbox, Event<AnswersClosed> closed, Clock clock) {
        this.assessments = assessments;
        this.answers = answers;
        this.instruments = instruments;
        this.changes = changes;
        this.history = history;
        this.outbox = outbox;
        this.closed = closed;
        this.clock = clock;
    }

    @Transactional
    AssessmentView create(NewAssessment wanted) {
        Instrument instrument = instrumentOf(wanted);
        Assessment assessment = new Assessment(wanted.edit(),
                new InstrumentReference(instrument.key(), instrument.version()), instrument.partOf() != null,
                clock.instant());
        requireFreeExternalId(assessment);
        assessments.persistAndFlush(assessment);
        return record(assessment, HistoryAction.CREATED, null);
    }

    private Instrument instrumentOf(NewAssessment wanted) {
        Integer version = wanted.instrumentVersion();
        String pointer = version == null ? "/instrumentKey" : "/instrumentVersion";
        Edition edition = (version == null ? instruments.newest(wanted.instrumentKey())
                : instruments.version(wanted.instrumentKey(), version))
                .orElseThrow(() -> RunProblem.UNKNOWN_INSTRUMENT
                        .because("There is no instrument \"%s\"%s; GET /instruments lists them", wanted.instrumentKey(),
                                version == null ? "" : " of version " + version)
                        .at(pointer, "unknown-instrument", "must name a published instrument"));
        if (edition.retiredAt() != null) {
            throw RunProblem.INSTRUMENT_RETIRED
                    .because("Version %d of \"%s\" is retired; GET /instruments lists those that can be used",
                            edition.version(), edition.key())
                    .at(pointer, "instrument-retired", "must not be retired");
        }
        return edition.original();
    }

    private void requireFreeExternalId(Assessment assessment) {
        if (assessments.isTaken(assessment.externalId(), assessment.id())) {
            throw RunProblem.EXTERNAL_ID_TAKEN
                    .because("Another assessment, maybe one in the bin, has the external id \"%s\"",
                            assessment.externalId())
                    .at("/externalId", "taken", "must be unique in the organization");
        }
    }

    @Transactional
    AssessmentView get(Reference reference) {
        return AssessmentView.of(assessments.get(reference));
    }

    /** The assessment with its questionnaire and its answers. */
    @Transactional
    public AnsweredAssessment answered(Reference reference) {
        return answered(reference, LanguageRequest.any());
    }

    /** As {@link #answered(Reference)}, with the texts in the best of the wanted languages. */
    @Transactional
    public AnsweredAssessment answered(Reference reference, LanguageRequest wanted) {
        return answered(assessments.get(reference), wanted);
    }

    /** As {@link #answered}, and nobody else changes it or its answers until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AnsweredAssessment lockAnswered(Reference reference, LanguageRequest wanted) {
        return answered(assessments.lock(reference), wanted);
    }

    private AnsweredAssessment answered(Assessment assessment, LanguageRequest wanted) {
        return new AnsweredAssessment(AssessmentView.of(assessment), editionOf(assessment).in(wanted),
                answers.of(assessment.id()).stream().map(AnswerView::of).toList());
    }

    private Edition editionOf(Assessment assessment) {
        InstrumentReference reference = assessment.instrument();
        return instruments.version(reference.key(), reference.version()).orElseThrow(
                () -> new IllegalStateException("The instrument of a running assessment is gone: " + reference));
    }

    @Transactional
    Page<AssessmentView> list(AssessmentFilter filter, PageRequest page) {
        return assessments.page(filter, page).map(AssessmentView::of);
    }

    @Transactional
    AssessmentView change(Reference reference, Precondition precondition, MergePatch patch) {
        Assessment assessment = assessments.get(reference);
        AssessmentView before = AssessmentView.of(assessment);
        assessment.apply(changes.merge(precondition, patch, reference(assessment), assessment.version(),
                assessment.edit()));
        requireFreeExternalId(assessment);
        return record(assessment, HistoryAction.CHANGED, before);
    }

    /** Closes the answers and tells the figures to whoever listens. Completing what is completed changes nothing. */
    @Transactional
    AssessmentView complete(Reference reference) {
        Assessment assessment = assessments.lock(reference);
        AssessmentView before = AssessmentView.of(assessment);
        if (!assessment.isOpen()) {
            return before;
        }
        AnsweredAssessment answered = answered(assessment, LanguageRequest.any());
        if (answered.answers().isEmpty()) {
            throw RunProblem.NOTHING_ANSWERED.because("Answer at least one question before completing the assessment");
        }
        assessment.complete(Figures.of(answered.scores()), clock.instant());
        AssessmentView after = record(assessment, HistoryAction.CHANGED, before);
        outbox.publish(AssessmentCompleted.TYPE, after.id(), AssessmentCompleted.of(after));
        closed.fire(new AnswersClosed(new AnsweredAssessment(after, answered.instrument(), answered.answers())));
        return after;
    }

    /** Lets answers change again. Reopening what is open changes nothing. */
    @Transactional
    AssessmentView reopen(Reference reference) {
        Assessment assessment = assessments.lock(reference);
        AssessmentView before = AssessmentView.of(assessment);
        if (assessment.isOpen()) {
            return before;
        }
        assessment.reopen();
        return record(assessment, HistoryAction.CHANGED, before);
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        Assessment assessment = assessments.lock(reference);
        precondition.require(assessment.version());
        AssessmentView before = AssessmentView.of(assessment);
        assessment.delete(clock.instant());
        record(assessment, HistoryAction.DELETED, before);
    }

    /** Takes it out of the bin. Restoring what isn't there changes nothing. */
    @Transactional
    AssessmentView restore(Reference reference) {
        Assessment assessment = assessments.lockAny(reference);
        AssessmentView before = AssessmentView.of(assessment);
        if (!assessment.isDeleted()) {
            return before;
        }
        assessment.restore();
        return record(assessment, HistoryAction.RESTORED, before);
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(assessments.get(reference)), page);
    }

    private AssessmentView record(Assessment assessment, HistoryAction action,
            @Nullable AssessmentView before) {
        assessments.flush();
        AssessmentView after = AssessmentView.of(assessment);
        history.record(reference(assessment), after.version(), action, before, after);
        return after;
    }

    static ObjectReference reference(Assessment assessment) {
        return ObjectReference.of("assessment", assessment.id());
    }

    /** The questions' answers in the order of the questionnaire, missing ones included. */
    static List<AnswerView> inOrder(AnsweredAssessment answered) {
        var given = answered.answersByQuestion();
        return answered.instrument().questions()
                .map(question -> given.getOrDefault(question.key(), AnswerView.missing(question.key())))
                .toList();
    }
}
