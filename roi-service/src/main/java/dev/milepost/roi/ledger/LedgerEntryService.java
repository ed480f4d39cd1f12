package dev.milepost.roi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.keeping.BatchFailures;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseReferenceService;

/** Enters what was spent, and takes it back by counter-entries. */
@ApplicationScoped
class LedgerEntryService {
    private static final Sorting<LedgerEntry> SORTING = Sorting.<LedgerEntry> byCreation().by("date", "entryDate",
            LocalDate.class, LedgerEntry::date);

    private final LedgerEntryRepository entries;
    private final LedgerPeriodService periods;
    private final CaseReferenceService cases;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    LedgerEntryService(LedgerEntryRepository entries, LedgerPeriodService periods, CaseReferenceService cases,
            History history, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.periods = periods;
        this.cases = cases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    LedgerEntryView create(NewLedgerEntry wanted) {
        return record(List.of(posting(List.of(wanted)).entry(wanted))).getFirst();
    }

    /** All or none; what is wrong is named by its place. */
    @Transactional
    LedgerBatchView batch(NewLedgerEntries wanted) {
        Posting posting = posting(wanted.create());
        BatchFailures failures = new BatchFailures();
        List<LedgerEntry> made = new ArrayList<>();
        for (int i = 0; i < wanted.create().size(); i++) {
            NewLedgerEntry one = wanted.create().get(i);
            failures.collect("/create/" + i, () -> made.add(posting.entry(one)));
        }
        failures.throwIfAny();
        return new LedgerBatchView(record(made));
    }

    @Transactional
    LedgerEntryView get(Reference reference) {
        LedgerEntry found = entries.get(reference);
        return LedgerEntryView.of(found, reversalOf(found));
    }

    @Transactional
    Page<LedgerEntryView> list(LedgerEntryFilter filter, PageRequest page) {
        Page<LedgerEntry> found = Pages.of(entries, LedgerEntry::id).where("planId = :plan", "plan", filter.planId)
                .where("businessCaseId = :ofCase", "ofCase", filter.businessCaseId)
                .where("entryDate >= :first", "first", filter.from).where("entryDate < :behind", "behind", filter.to)
                .where("costCentre = :centre", "centre", filter.costCentre)
                .where("category = :category", "category", filter.category)
                .where("postedIn = :period", "period", LedgerMonth.name("?period", filter.period))
                .where("externalId = :external", "external", filter.externalId).sorted(SORTING, filter.sort).page(page);
        Map<UUID, UUID> reversals = entries.reversals(found.items().stream().map(LedgerEntry::id).toList());
        return found.map(one -> LedgerEntryView.of(one, reversals.get(one.id())));
    }

    /** The counter-entry keeps the date, so that a sum up to any day has both or none; it counts in a month that is open. */
    @Transactional
    LedgerEntryView reverse(Reference reference, NewReversal wanted) {
        LedgerEntry reversed = entries.get(reference);
        LedgerMonth month = LedgerMonth.of(reversed.date());
        Set<String> closed = periods.closedSince(month);
        UUID earlier = reversalOf(reversed);
        if (earlier != null) {
            throw LedgerProblem.ALREADY_REVERSED.because("The counter-entry %s has taken it back already", earlier);
        }
        LedgerEntry counter = reversed.reversal(wanted.reason(), month.firstOpen(closed), clock.instant());
        LedgerEntryView view = record(List.of(counter)).getFirst();
        LedgerEntryView after = LedgerEntryView.of(reversed, counter.id());
        history.record(reference(reversed.id()), after.version(), HistoryAction.CHANGED, LedgerEntryView.of(reversed, null),
                after);
        return view;
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return history.of(reference(entries.get(reference).id()), page);
    }

    /** Reads at once whatever the rules of these entries ask for. */
    private Posting posting(List<NewLedgerEntry> wanted) {
        LocalDate first = wanted.stream().map(NewLedgerEntry::date).min(LocalDate::compareTo).orElseThrow();
        Set<String> closed = periods.closedSince(LedgerMonth.of(first));
        Set<UUID> caseIds = wanted.stream().map(NewLedgerEntry::businessCaseId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> externalIds = wanted.stream().map(NewLedgerEntry::externalId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Posting(closed, cases.of(caseIds), entries.taken(externalIds), clock.instant());
    }

    /** Of what is to be entered by files, at once whatever the rules of them ask for. */
    Posting postingOfFile(Set<UUID> caseIds) {
        return new Posting(periods.closedSince(LedgerMonth.EARLIEST), cases.of(caseIds), new HashSet<>(), clock.instant());
    }

    List<LedgerEntryView> record(List<LedgerEntry> made) {
        entries.persist(made);
        entries.flush();
        List<LedgerEntryView> views = made.stream().map(one -> LedgerEntryView.of(one, null)).toList();
        // One after the other, so that the driver sends the rows of each table together.
        views.forEach(view -> history.record(reference(view.id()), view.version(), HistoryAction.CREATED, null, view));
        views.forEach(view -> outbox.publish(LedgerEntryRecorded.TYPE, view.id(), LedgerEntryRecorded.of(view)));
        return views;
    }

    private @Nullable UUID reversalOf(LedgerEntry one) {
        return entries.reversals(List.of(one.id())).get(one.id());
    }

    private static ObjectReference reference(UUID id) {
        return ObjectReference.of("ledger-entry", id);
    }
}
