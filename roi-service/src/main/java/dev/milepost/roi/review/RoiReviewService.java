package dev.milepost.roi.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseReference;
import dev.milepost.roi.businesscase.CaseReferenceService;
import dev.milepost.roi.businesscase.PrimaryCase;

/** Keeps reviews and tells which plans are due for one. */
@ApplicationScoped
public class RoiReviewService {
    /** Without a review after which one is due, where nobody says otherwise. */
    public static final int DAYS = 90;

    private static final Sorting<RoiReview> SORTING = Sorting.<RoiReview> byCreation().by("heldOn", LocalDate.class,
            RoiReview::heldOn);

    private final RoiReviewRepository reviews;
    private final ReviewReminderRepository reminders;
    private final CaseReferenceService cases;
    private final Keeping<RoiReview, RoiReviewEdit, RoiReviewView> keeping;
    private final ReviewConfig config;
    private final Clock clock;

    RoiReviewService(RoiReviewRepository reviews, ReviewReminderRepository reminders, CaseReferenceService cases,
            Keepings keepings, ReviewConfig config, Clock clock) {
        this.reviews = reviews;
        this.reminders = reminders;
        this.cases = cases;
        this.keeping = keepings.of("roi-review", reviews);
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Page<RoiReviewView> list(RoiReviewFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin()).where("planId = :plan", "plan", filter.planId)
                .where("businessCaseId = :case", "case", filter.businessCaseId)
                .where("conclusion = :conclusion", "conclusion", filter.conclusion)
                .where("externalId = :externalId", "externalId", filter.externalId).sorted(SORTING, sort).page(page)
                .map(RoiReview::view);
    }

    @Transactional
    RoiReviewView create(RoiReviewEdit wanted) {
        requireCase(wanted);
        RoiReviewView made = keeping.add(new RoiReview(wanted, keeping.now()));
        putOff(wanted.planId());
        return made;
    }

    @Transactional
    RoiReviewView get(Reference review) {
        return keeping.get(review);
    }

    @Transactional
    RoiReviewView change(Reference review, Precondition precondition, MergePatch patch) {
        RoiReview found = keeping.required(review);
        UUID before = found.planId();
        RoiReviewEdit edit = keeping.merge(found, precondition, patch);
        requireCase(edit);
        RoiReviewView changed = keeping.apply(found, edit);
        putOff(before);
        putOff(edit.planId());
        return changed;
    }

    @Transactional
    void delete(Reference review, Precondition precondition) {
        RoiReview found = keeping.required(review);
        keeping.delete(found, precondition);
        putOff(found.planId());
    }

    @Transactional
    RoiReviewView restore(Reference review) {
        RoiReview binned = keeping.requiredInBin(review);
        RoiReviewView restored = keeping.restore(binned);
        putOff(binned.planId());
        return restored;
    }

    @Transactional
    Page<HistoryEntry> history(Reference review, PageRequest page) {
        return keeping.history(review, page);
    }

    /** @param on null for today */
    @Transactional
    public DueReviewsView due(@Nullable LocalDate on, int days) {
        LocalDate today = on == null ? LocalDate.now(clock) : on;
        return new DueReviewsView(today, days, due(cases.primaries(), today, days));
    }

    /** Of these primary cases those whose plans are due. */
    List<DueReviewsView.DueReview> due(List<PrimaryCase> primaries, LocalDate today, int days) {
        Map<UUID, LocalDate> last = reviews.lastOf(primaries.stream().map(PrimaryCase::planId).toList());
        return primaries.stream().map(one -> {
            LocalDate since = last.get(one.planId());
            LocalDate due = (since == null ? LocalDate.ofInstant(one.createdAt(), ZoneOffset.UTC) : since).plusDays(days);
            return new DueReviewsView.DueReview(one.planId(), one.id(), one.name(), since, due,
                    ChronoUnit.DAYS.between(due, today));
        }).filter(one -> one.daysOverdue() >= 0).sorted(Comparator.comparing(DueReviewsView.DueReview::dueOn)
                .thenComparing(DueReviewsView.DueReview::planId)).toList();
    }

    /** To so many days after the last review of the plan; after today where there is none any more. */
    private void putOff(UUID planId) {
        LocalDate since = reviews.lastOf(List.of(planId)).getOrDefault(planId, LocalDate.now(clock));
        reminders.remind(planId, since.plusDays(config.days()).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void requireCase(RoiReviewEdit wanted) {
        UUID id = wanted.businessCaseId();
        if (id == null) {
            return;
        }
        CaseReference found = cases.of(List.of(id)).get(id);
        if (found == null || !wanted.planId().equals(found.planId())) {
            throw ReviewProblem.REVIEWED_CASE_UNKNOWN
                    .because("The plan has no business case %s: leave it out, or name another", id)
                    .at("/businessCaseId", "unknown", "must be a business case of the plan");
        }
    }
}
