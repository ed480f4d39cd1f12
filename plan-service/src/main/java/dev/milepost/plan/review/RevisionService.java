package dev.milepost.plan.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.keeping.BatchFailures;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.baseline.BaselineService;
import dev.milepost.plan.baseline.BaselineView;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanView;

/** The revisions of plans. */
@ApplicationScoped
public class RevisionService {

    private final PlanService plans;
    private final ReviewService reviews;
    private final RevisionRepository revisions;
    private final BaselineService baselines;
    private final Clock clock;

    RevisionService(PlanService plans, ReviewService reviews, RevisionRepository revisions, BaselineService baselines,
            Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.revisions = revisions;
        this.baselines = baselines;
        this.clock = clock;
    }

    @Transactional
    RevisionView create(Reference reference, NewRevision wanted) {
        PlanView plan = plans.get(Reference.of(plans.idOfOpen(reference)));
        reviews.requireReview(plan.id(), wanted.reviewId(), "/reviewId");
        return make(plan, List.of(wanted)).getFirst();
    }

    /** Up to 500 at once, with the next numbers in the order of the request. */
    @Transactional
    List<RevisionView> createAll(Reference reference, List<NewRevision> wanted) {
        PlanView plan = plans.get(Reference.of(plans.idOfOpen(reference)));
        Consumer<UUID> rule = reviews.ruleFor(plan.id(),
                wanted.stream().map(NewRevision::reviewId).filter(Objects::nonNull).collect(Collectors.toSet()));
        BatchFailures failures = new BatchFailures();
        for (int i = 0; i < wanted.size(); i++) {
            UUID reviewId = wanted.get(i).reviewId();
            if (reviewId != null) {
                failures.collect("/create/" + i, () -> rule.accept(reviewId));
            }
        }
        failures.throwIfAny();
        return make(plan, wanted);
    }

    private List<RevisionView> make(PlanView plan, List<NewRevision> wanted) {
        int last = revisions.lastNumber(plan.id());
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            notes.put(nameOf(last + 1 + i), wanted.get(i).reason());
        }
        Map<String, BaselineView> taken = baselines.takeFor(plan.id(), notes);
        List<Revision> made = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int number = last + 1 + i;
            made.add(new Revision(plan, number, wanted.get(i), Objects.requireNonNull(taken.get(nameOf(number))),
                    clock.instant()));
        }
        revisions.persist(made);
        return made.stream().map(Revision::view).toList();
    }

    private static String nameOf(int number) {
        return "Revision " + number;
    }

    @Transactional
    Page<RevisionView> list(Reference plan, RevisionFilter filter, PageRequest request) {
        return Pages.of(revisions, Revision::id).where("planId = :plan", "plan", plans.idOf(plan))
                .where("reviewId = :review", "review", filter.reviewId)
                .where("(lower(reason) like :q escape '!' or lower(array_to_string(changes, ' ')) like :q escape '!')", "q",
                        filter.pattern())
                .page(request).map(Revision::view);
    }

    @Transactional
    RevisionView get(Reference plan, UUID revisionId) {
        return revisions.find(plans.idOf(plan), revisionId).map(Revision::view)
                .orElseThrow(() -> Reference.of(revisionId).notFound("revision"));
    }
}
