package dev.milepost.plan.review;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
        int number = revisions.lastNumber(plan.id()) + 1;
        BaselineView baseline = baselines.takeFor(plan.id(), "Revision " + number, wanted.reason());
        Revision revision = new Revision(plan, number, wanted, baseline, clock.instant());
        revisions.persist(revision);
        return revision.view();
    }

    @Transactional
    Page<RevisionView> list(Reference plan, PageRequest request) {
        return Pages.of(revisions, Revision::id).where("planId = :plan", "plan", plans.idOf(plan)).page(request)
                .map(Revision::view);
    }

    @Transactional
    RevisionView get(Reference plan, UUID revisionId) {
        return revisions.find(plans.idOf(plan), revisionId).map(Revision::view)
                .orElseThrow(() -> Reference.of(revisionId).notFound("revision"));
    }
}
