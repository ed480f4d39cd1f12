package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.run.AssessmentRepository.AssessmentFilter;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** Makes, finds, completes, bins and restores assessments. */
@ApplicationScoped
public class AssessmentService {
    private static final int MOST_CASES = 1_000;

    private final AssessmentRepository assessments;
    private final AnswerRepository answers;
    private final Instruments instruments;
    private final Changes changes;
    private final History history;
    private final Outbox outbox;
    private final Event<AnswersClosed> closed;
    private final Clock clock;
    private final Caller caller;
    private final Voices voices;

    AssessmentService(AssessmentRepository assessments, AnswerRepository answers, Instruments instruments,
            Changes changes, History history, Outbox outbox, Event<AnswersClosed> closed, Clock clock, Caller caller,
            Voices voices) {
        this.assessments = assessments;
        this.answers = answers;
        this.instruments = instruments;
        this.changes = changes;
        this.history = history;
        this.outbox = outbox;
        this.closed = closed;
        this.clock = clock;
        this.caller = caller;
        this.voices = voices;
    }

    @Transactional
    AssessmentView create(NewAssessment wanted) {
        return begin(wanted.edit(caller.name()), instrumentOf(wanted.instrumentKey(), wanted.instrumentVersion()), null,
                Map.of());
    }

    /**
     * @param earlierId the assessment it goes on from, null for none
     * @param baselines where the dimensions stood when the series set out, 0 to 1
     */
    AssessmentView begin(AssessmentEdit edit, Instrument instrument, @Nullable UUID earlierId,
            Map<String, BigDecimal> baselines) {
        Assessment assessment = new Assessment(edit, new InstrumentReference(instrument.key(), instrument.version()),
                instrument.partOf() != null, earlierId, baselines, clock.instant());
        requireFreeExternalId(assessment);
        assessments.persistAndFlush(assessment);
        return record(assessment, HistoryAction.CREATED, null);
    }

    /** @param version null for the newest */
    Instrument instrumentOf(String key, @Nullable Integer version) {
        String pointer = version == null ? "/instrumentKey" : "/instrumentVersion";
        Edition edition = (version == null ? instruments.newest(key) : instruments.version(key, version))
                .orElseThrow(() -> RunProblem.UNKNOWN_INSTRUMENT
                        .because("There is no instrument \"%s\"%s; GET /instruments lists them", key,
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
    public AssessmentView get(Reference reference) {
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
        return answered(assessment, wanted, !assessment.isOpen());
    }

    /** @param isClosed whether the answers are closed, or being closed */
    private AnsweredAssessment answered(Assessment assessment, LanguageRequest wanted, boolean isClosed) {
        Instrument instrument = editionOf(assessment).in(wanted);
        return answered(assessment, instrument, isClosed, earlier(assessment, instrument));
    }

    private AnsweredAssessment answered(Assessment assessment, Instrument instrument, boolean isClosed,
            List<GivenAnswer> earlier) {
        AssessmentView view = AssessmentView.of(assessment);
        return new AnsweredAssessment(view, instrument,
                answers.of(assessment.id()).stream().map(AnswerView::of).toList(),
                assessment.isShared() ? voices.heard(view, isClosed) : List.of(), earlier, assessment.baselines());
    }

    /** Of the assessment before, for conditions that look back; its own conditions look back no further. */
    private List<GivenAnswer> earlier(Assessment assessment, Instrument instrument) {
        if (!instrument.looksBack()) {
            return List.of();
        }
        return assessments.before(assessment).map(before -> answered(before, editionOf(before).original(), true, List.of()))
                .map(AnsweredAssessment::shown).orElse(List.of());
    }

    /**
     * The assessment, which nobody completes until the transaction ends; respondents who answer at the same time are not in
     * each other's way.
     *
     * @throws dev.milepost.kit.problem.ProblemException 404 where there is none, 409 where it is completed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssessmentView keepOpen(Reference reference) {
        Assessment assessment = assessments.keep(reference);
        assessment.requireOpen();
        return AssessmentView.of(assessment);
    }

    /** The assessment, open or not, and nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssessmentView lock(Reference reference) {
        return AssessmentView.of(assessments.lock(reference));
    }

    /** As {@link #keepOpen}, and nobody else changes it: to ask others, or not any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AssessmentView lockOpen(Reference reference) {
        Assessment assessment = assessments.lock(reference);
        assessment.requireOpen();
        return AssessmentView.of(assessment);
    }

    /** Takes down whether others than the owner are asked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share(UUID assessmentId, boolean shared) {
        Assessment assessment = assessments.get(Reference.of(assessmentId));
        if (assessment.isShared() != shared) {
            AssessmentView before = AssessmentView.of(assessment);
            assessment.share(shared);
            record(assessment, HistoryAction.CHANGED, before);
        }
    }

    /** Nothing where there is none, or it is in the bin. */
    @Transactional
    public Optional<AssessmentView> find(UUID assessmentId) {
        return assessments.find(assessmentId).map(AssessmentView::of);
    }

    /** Those of them that can be answered, by id. */
    @Transactional
    public Map<UUID, AssessmentView> open(Collection<UUID> assessmentIds) {
        return assessments.open(assessmentIds).stream().map(AssessmentView::of)
                .collect(Collectors.toMap(AssessmentView::id, Function.identity()));
    }

    /** The assessment with its questionnaire and the owner's answers alone. */
    @Transactional
    public AnsweredAssessment answeredByOwner(Reference reference, LanguageRequest wanted) {
        Assessment assessment = assessments.get(reference);
        Instrument instrument = editionOf(assessment).in(wanted);
        return new AnsweredAssessment(AssessmentView.of(assessment), instrument,
                answers.of(assessment.id()).stream().map(AnswerView::of).toList(), List.of(),
                earlier(assessment, instrument), assessment.baselines());
    }

    /**
     * What was answered on an instrument version, one set of answers for each who answered: the owner where nobody else was
     * asked, the respondents otherwise. Of the latest completed assessments.
     */
    @Transactional
    public List<List<GivenAnswer>> cases(String instrumentKey, int instrumentVersion) {
        List<Assessment> completed = assessments.completedOn(instrumentKey, instrumentVersion, MOST_CASES);
        List<UUID> alone = completed.stream().filter(assessment -> !assessment.isShared()).map(Assessment::id).toList();
        Map<UUID, List<Answer>> given = answers.ofAll(alone);
        List<List<GivenAnswer>> cases = new ArrayList<>();
        alone.forEach(id -> cases.add(given.getOrDefault(id, List.of()).stream().map(answer -> AnswerView.of(answer).given())
                .toList()));
        cases.addAll(voices.cases(completed.stream().filter(Assessment::isShared).map(AssessmentView::of).toList()));
        return cases;
    }

    /** Comments of respondents as far as they may be told. */
    @Transactional
    public List<Remark> remarks(AnsweredAssessment answered) {
        if (!answered.assessment().shared()) {
            return List.of();
        }
        Set<String> told = answered.toldOf();
        return voices.remarks(answered.assessment()).stream().filter(remark -> told.contains(remark.questionKey())).toList();
    }

    /** The questionnaire of an assessment, in its own language where it has none of the wanted. */
    @Transactional
    public Instrument instrumentOf(AssessmentView assessment, LanguageRequest wanted) {
        return instruments.version(assessment.instrumentKey(), assessment.instrumentVersion()).orElseThrow().in(wanted);
    }

    /** Completed assessments of an instrument, the newest first, in few statements. */
    @Transactional
    public List<AnsweredAssessment> completed(String instrumentKey, @Nullable UUID planId, int atMost,
            LanguageRequest wanted) {
        List<Assessment> found = assessments.completed(instrumentKey, planId, atMost);
        Map<UUID, List<Answer>> given = answers.ofAll(found.stream().map(Assessment::id).toList());
        Map<InstrumentReference, Edition> editions = new HashMap<>();
        return found.stream().map(assessment -> {
            AssessmentView view = AssessmentView.of(assessment);
            Instrument instrument = editions.computeIfAbsent(assessment.instrument(), reference -> editionOf(assessment))
                    .in(wanted);
            return new AnsweredAssessment(view, instrument,
                    given.getOrDefault(assessment.id(), List.of()).stream().map(AnswerView::of).toList(),
                    assessment.isShared() ? voices.heard(view, true) : List.of(), earlier(assessment, instrument),
                    assessment.baselines());
        }).toList();
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
        if (assessment.isShared()) {
            voices.requireEnough(before);
        }
        AnsweredAssessment answered = answered(assessment, LanguageRequest.any(), true);
        if (answered.isBlank()) {
            throw RunProblem.NOTHING_ANSWERED.because("Answer at least one question before completing the assessment");
        }
        assessment.complete(Figures.of(answered.scores()), clock.instant());
        AssessmentView after = record(assessment, HistoryAction.CHANGED, before);
        outbox.publish(AssessmentCompleted.TYPE, after.id(), AssessmentCompleted.of(after, whole(answered)));
        closed.fire(new AnswersClosed(
                new AnsweredAssessment(after, answered.instrument(), answered.answers(), answered.voices(),
                        answered.earlier(), answered.baselines())));
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

    /** What answers to a part of an instrument say of the whole. */
    private Figures whole(AnsweredAssessment answered) {
        Instrument.Whole whole = answered.instrument().partOf();
        return whole == null ? Figures.NONE
                : Figures.of(Scoring.score(
                        instruments.version(whole.key(), whole.version()).orElseThrow().original().scoringRules(),
                        answered.given(), answered.earlier()));
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
