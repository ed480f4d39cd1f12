package dev.milepost.roi.businesscase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** Keeps business cases with their lines, and tells others when figures move. */
@ApplicationScoped
public class BusinessCaseService {
    private static final Sorting<BusinessCase> SORTING = Sorting.<BusinessCase> byCreation()
            .by("name", String.class, BusinessCase::name)
            .by("updatedAt", "changedAt", Instant.class, BusinessCase::changedAt);

    /** The fields of a view that follow from others, or from elsewhere. */
    private static final Set<String> FIGURES = Set.of("readings", "summary");

    private final BusinessCaseRepository cases;
    private final LineRepository lines;
    private final PlanRank ranks;
    private final CaseInputs inputs;
    private final Caller caller;
    private final Changes changes;
    private final History history;
    private final Outbox outbox;
    private final Event<BusinessCaseChanged> changed;
    private final Event<CaseBinned> binned;
    private final Event<CaseLinesGone> gone;
    private final Clock clock;

    BusinessCaseService(BusinessCaseRepository cases, LineRepository lines, PlanRank ranks, CaseInputs inputs,
            Caller caller, Changes changes, History history, Outbox outbox,
            Event<BusinessCaseChanged> changed, Event<CaseBinned> binned,
            Event<CaseLinesGone> gone, Clock clock) {
        this.cases = cases;
        this.lines = lines;
        this.ranks = ranks;
        this.inputs = inputs;
        this.caller = caller;
        this.changes = changes;
        this.history = history;
        this.outbox = outbox;
        this.changed = changed;
        this.binned = binned;
        this.gone = gone;
        this.clock = clock;
    }

    /** What a list is narrowed to; each part that is null narrows nothing. */
    record Filter(@Nullable UUID planId, @Nullable Boolean primary, @Nullable String externalId, @Nullable String sort,
            boolean deleted) {
    }

    /** @throws ProblemException 409 and 422 where {@link BusinessCaseProblem} says so */
    @Transactional
    public BusinessCaseView create(NewBusinessCase wanted) {
        CaseRules.check(wanted);
        BusinessCase created = new BusinessCase(wanted, clock.instant());
        requireFree(wanted.externalId(), created.id());
        List<BusinessCaseLine> itsLines = lines(created, List.of(), wanted.lines());
        summarize(created, itsLines);
        ranks.enter(created, wanted.planId(), wanted.primary(), null).forEach(this::publish);
        cases.persist(created);
        lines.persist(itsLines);
        cases.flush();
        return noted(created, itsLines, HistoryAction.CREATED, null);
    }

    @Transactional
    BusinessCaseView get(Reference reference) {
        BusinessCase found = cases.get(reference);
        return BusinessCaseView.of(found, lines.of(found.id()));
    }

    @Transactional
    Page<BusinessCaseItem> list(Filter filter, PageRequest page) {
        return Pages.of(cases, BusinessCase::id).where(filter.deleted() ? "deletedAt is not null" : "deletedAt is null")
                .where("planId = :plan", "plan", filter.planId()).where("primary = :primary", "primary", filter.primary())
                .where("externalId = :external", "external", filter.externalId()).sorted(SORTING, filter.sort()).page(page)
                .map(BusinessCaseItem::of);
    }

    @Transactional
    BusinessCaseView change(Reference reference, Precondition precondition, MergePatch patch) {
        BusinessCase edited = cases.get(reference);
        List<BusinessCaseLine> before = lines.of(edited.id());
        BusinessCaseView viewBefore = BusinessCaseView.of(edited, before);
        UUID planBefore = edited.planId();
        NewBusinessCase wanted = changes.merge(precondition, patch, reference(edited), edited.version(),
                edited.edit(before));
        CaseRules.check(wanted);
        CaseLinesGone.of(edited.id(), edited.edit(before).lines(), wanted.lines()).ifPresent(gone::fire);
        requireFree(wanted.externalId(), edited.id());
        ranks.enter(edited, wanted.planId(), patch.has("primary") ? wanted.primary() : null, planBefore)
                .forEach(this::publish);
        edited.apply(wanted, clock.instant());
        List<BusinessCaseLine> after = lines(edited, before, wanted.lines());
        after.stream().filter(line -> !before.contains(line)).forEach(lines::persist);
        before.stream().filter(line -> !after.contains(line)).forEach(lines::delete);
        summarize(edited, after);
        cases.flush();
        if (planBefore != null && viewBefore.primary() && !planBefore.equals(edited.planId())) {
            ranks.succeed(planBefore, edited).forEach(this::publish);
        }
        return noted(edited, after, HistoryAction.CHANGED, viewBefore);
    }

    /** Into the bin; the oldest other case of the plan takes its rank. */
    @Transactional
    void delete(Reference reference, Precondition precondition) {
        BusinessCase deleted = cases.get(reference);
        precondition.require(deleted.version());
        BusinessCaseView before = BusinessCaseView.of(deleted, lines.of(deleted.id()));
        UUID plan = deleted.planId();
        deleted.delete(clock.instant());
        cases.flush();
        if (plan != null && before.primary()) {
            ranks.succeed(plan, deleted).forEach(this::publish);
        }
        history.record(reference(deleted), deleted.version(), HistoryAction.DELETED, before, null);
        binned.fire(new CaseBinned(deleted.id(), false));
        publish(deleted);
    }

    /** @throws ProblemException 409 where what it refers to was given to others meanwhile */
    @Transactional
    BusinessCaseView restore(UUID id) {
        BusinessCase restored = cases.getDeleted(id);
        requireFree(restored.externalId(), id);
        ranks.enter(restored, restored.planId(), null, null).forEach(this::publish);
        restored.restore(clock.instant());
        cases.flush();
        binned.fire(new CaseBinned(id, true));
        return noted(restored, lines.of(id), HistoryAction.RESTORED, null);
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(cases.getAny(reference)), page);
    }

    /** Reads again what lives elsewhere, and keeps the headline figures that follow. */
    @Transactional
    BusinessCaseView refresh(Reference reference) {
        return refresh(cases.get(reference));
    }

    /** A case that is driven by one of these KPIs is to be read again soon. */
    @Transactional(Transactional.TxType.MANDATORY)
    void due(Collection<String> kpis) {
        cases.keepDue(kpis, clock.instant());
    }

    /** The next case that is to be read again, for one replica; empty where none is. */
    @Transactional
    Optional<UUID> takeDue(Instant again) {
        return cases.takeDue(clock.instant(), again);
    }

    /** @param again as it was taken */
    @Transactional
    void refreshDue(UUID id, Instant again) {
        cases.done(id, again);
        cases.inUse(id).filter(this::readsOtherThanBefore).ifPresent(this::refresh);
    }

    /** So that a case keeps its version while its KPIs are measured and come to the same. */
    private boolean readsOtherThanBefore(BusinessCase one) {
        List<InputReading> before = one.readings();
        List<InputReading> now = inputs.read(one.edit(lines.of(one.id())), before);
        return before.size() != now.size()
                || IntStream.range(0, now.size()).anyMatch(i -> !now.get(i).saysTheSameAs(before.get(i)));
    }

    private BusinessCaseView refresh(BusinessCase refreshed) {
        List<BusinessCaseLine> itsLines = lines.of(refreshed.id());
        BusinessCaseView before = BusinessCaseView.of(refreshed, itsLines);
        List<InputReading> readings = inputs.read(refreshed.edit(itsLines), refreshed.readings());
        refreshed.summarize(readings, itsLines);
        cases.flush();
        return before.version() == refreshed.version() ? before
                : noted(refreshed, itsLines, HistoryAction.CHANGED, before);
    }

    /** A case with its KPIs as they stand, and its budget as it was read last. */
    @Transactional
    public CaseValuation valuation(Reference reference) {
        BusinessCase found = cases.get(reference);
        CaseValuation stored = found.valuation(lines.of(found.id()));
        return stored.with(inputs.read(stored.content(), stored.readings()));
    }

    /** The cases that stand for plans, and those of no plan, with their headline figures as of their last change. */
    @Transactional
    public List<CaseStanding> standings() {
        List<BusinessCase> standing = cases.standing();
        Map<UUID, List<BusinessCaseLine>> unhashed = linesOfUnhashed(standing);
        return standing.stream().map(one -> {
            List<BusinessCaseLine> itsLines = unhashed.get(one.id());
            return itsLines == null ? one.standing() : one.standing().with(one.valuation(itsLines).headlineHash());
        }).toList();
    }

    /** Of those whose figures an earlier version made, which kept no hash of what it made them of. */
    private Map<UUID, List<BusinessCaseLine>> linesOfUnhashed(List<BusinessCase> standing) {
        List<UUID> ids = standing.stream().filter(one -> one.standing().isUnhashed()).map(BusinessCase::id).toList();
        return ids.isEmpty() ? Map.of() : lines.byCase(ids);
    }

    /**
     * Several cases with their KPIs as they stand, and their budgets as they were read last; always the same few statements.
     */
    @Transactional
    public Map<UUID, CaseValuation> valuations(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<BusinessCaseLine>> itsLines = lines.byCase(ids);
        List<CaseValuation> stored = cases.inUse(ids).stream()
                .map(one -> one.valuation(itsLines.getOrDefault(one.id(), List.of()))).toList();
        List<List<InputReading>> readings = inputs.readAll(stored.stream().map(CaseValuation::content).toList(),
                stored.stream().map(CaseValuation::readings).toList());
        Map<UUID, CaseValuation> found = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            found.put(stored.get(i).id(), stored.get(i).with(readings.get(i)));
        }
        return found;
    }

    /** @throws ProblemException 404 if there is none, or it is in the bin */
    @Transactional
    public UUID id(Reference reference) {
        return cases.get(reference).id();
    }

    /** Subjects of all who have changed the case since a version of it was last approved. */
    @Transactional
    public List<String> authors(UUID id) {
        return cases.get(Reference.of(id)).authors();
    }

    /**
     * A version of the case is approved.
     *
     * @param ofVersion the case's own version that was submitted
     */
    @Transactional
    public void approved(UUID id, int number, int ofVersion) {
        BusinessCase approved = cases.get(Reference.of(id));
        List<BusinessCaseLine> itsLines = lines.of(id);
        BusinessCaseView before = BusinessCaseView.of(approved, itsLines);
        approved.approved(number, onlyFiguresHaveMoved(approved, ofVersion));
        cases.flush();
        noted(approved, itsLines, HistoryAction.CHANGED, before);
    }

    /** What was read of KPIs and budgets since is no edit: nobody has to approve it again. */
    private boolean onlyFiguresHaveMoved(BusinessCase one, int since) {
        return one.version() == since || history.fieldsChangedBetween(reference(one), since, one.version())
                .filter(FIGURES::containsAll).isPresent();
    }

    private void summarize(BusinessCase one, List<BusinessCaseLine> itsLines) {
        one.summarize(inputs.read(one.edit(itsLines), one.readings()), itsLines);
        one.changedBy(caller.subject());
    }

    private BusinessCaseView noted(BusinessCase one, List<BusinessCaseLine> itsLines, HistoryAction action,
            @Nullable BusinessCaseView before) {
        BusinessCaseView after = BusinessCaseView.of(one, itsLines);
        history.record(reference(one), one.version(), action, before, after);
        publish(one);
        return after;
    }

    /** Asked before the case takes the external id over, since a query writes what has changed. */
    private void requireFree(@Nullable String externalId, UUID id) {
        if (externalId != null && cases.isTaken(externalId, id)) {
            throw BusinessCaseProblem.EXTERNAL_ID_TAKEN
                    .because("Change the business case key:%s instead, or choose another external id", externalId)
                    .at("/externalId", "taken", "belongs to another business case");
        }
    }

    /** The lines as they are wanted: those that name their id stay the same row. */
    private static List<BusinessCaseLine> lines(BusinessCase one, List<BusinessCaseLine> before, List<LineInput> wanted) {
        Map<UUID, BusinessCaseLine> left = new HashMap<>();
        before.forEach(line -> left.put(line.id(), line));
        List<BusinessCaseLine> after = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            LineInput input = wanted.get(i);
            after.add(input.id() == null ? new BusinessCaseLine(one.id(), i, input)
                    : kept(left.remove(input.id()), i, input));
        }
        return after;
    }

    private static BusinessCaseLine kept(@Nullable BusinessCaseLine line, int position, LineInput input) {
        if (line == null) {
            throw BusinessCaseProblem.UNKNOWN_LINE.because("Leave the id of \"%s\" out to add it as a new line", input.name())
                    .at("/lines/" + position + "/id", "unknown", "is no line of this case");
        }
        line.apply(position, input);
        return line;
    }

    private void publish(BusinessCase one) {
        BusinessCaseChanged event = BusinessCaseChanged.of(one, clock.instant());
        outbox.publish(BusinessCaseChanged.TYPE, one.id(), event);
        changed.fire(event);
    }

    private static ObjectReference reference(BusinessCase one) {
        return ObjectReference.of("business-case", one.id());
    }
}
