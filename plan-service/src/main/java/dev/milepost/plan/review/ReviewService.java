package dev.milepost.plan.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;

/** The reviews of plans. */
@ApplicationScoped
public class ReviewService {

    static final Sorting<Review> SORTING = Sorting.<Review> byCreation().by("heldOn", LocalDate.class, Review::heldOn);

    private final PlanService plans;
    private final ReviewRepository reviews;
    private final Keeping<Review, ReviewEdit, ReviewView> keeping;

    ReviewService(PlanService plans, ReviewRepository reviews, Keepings keepings) {
        this.plans = plans;
        this.reviews = reviews;
        this.keeping = keepings.of("review", reviews);
    }

    @Transactional
    Page<ReviewView> list(Reference plan, ReviewFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("kind in :kinds", "kinds", filter.kinds())
                .where("heldOn >= :heldFrom", "heldFrom", filter.heldFrom)
                .where("heldOn <= :heldUntil", "heldUntil", filter.heldUntil)
                .where("(lower(title) like :q escape '!' or lower(found) like :q escape '!')", "q", filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort)
                .page(request).map(Review::view);
    }

    @Transactional
    ReviewView get(Reference plan, Reference review) {
        return of(plans.idOf(plan)).get(review);
    }

    @Transactional
    ReviewView create(Reference plan, NewReview wanted) {
        return keeping.add(new Review(plans.idOfOpen(plan), wanted.edit(LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC)),
                keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<ReviewView> batch(Reference plan, Batch<NewReview> batch) {
        UUID planId = plans.idOfOpen(plan);
        LocalDate today = LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC);
        return of(planId).batch(batch, wanted -> new Review(planId, wanted.edit(today), keeping.now()));
    }

    @Transactional
    ReviewView change(Reference plan, Reference review, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan)).change(review, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference review, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(review, precondition);
    }

    @Transactional
    ReviewView restore(Reference plan, Reference review) {
        return of(plans.idOfOpen(plan)).restore(review);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference review, PageRequest page) {
        return of(plans.idOf(plan)).history(review, page);
    }

    /** When the last review of the kind was held; empty where there is none yet. */
    @Transactional
    public Optional<LocalDate> lastHeldOn(UUID planId, ReviewKind kind) {
        return reviews.lastHeldOn(planId, kind, LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC));
    }

    /**
     * Refuses a review that the plan does not have; null is none and passes.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 at the pointer
     */
    void requireReview(UUID planId, @Nullable UUID reviewId, String pointer) {
        if (reviewId != null && of(planId).find(Reference.of(reviewId)).isEmpty()) {
            throw ReviewProblem.unknownReview(reviewId, pointer);
        }
    }

    /** For many that name reviews of one plan, in one question; refuses at {@code /reviewId}. */
    Consumer<UUID> ruleFor(UUID planId, Set<UUID> reviewIds) {
        Map<UUID, UUID> plansOf = plansOf(reviewIds);
        return reviewId -> {
            if (!planId.equals(plansOf.get(reviewId))) {
                throw ReviewProblem.unknownReview(reviewId, "/reviewId");
            }
        };
    }

    /** The plans of reviews by the ids of those; what is not there, or in the bin, is left out. */
    Map<UUID, UUID> plansOf(Set<UUID> reviewIds) {
        return reviews.those(reviewIds).stream().collect(Collectors.toMap(Review::id, Review::planId));
    }

    private Keeping<Review, ReviewEdit, ReviewView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
