package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

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
import dev.milepost.plan.evaluation.EvaluationService;
import dev.milepost.plan.opportunity.OpportunityService;
import dev.milepost.plan.outline.PlanService;

/** The notes of trends of an organization. */
@ApplicationScoped
public class TrendNoteService {

    static final Sorting<TrendNote> SORTING = Sorting.<TrendNote> byCreation()
            .by("title", String.class, note -> note.edit().title())
            .by("notedOn", LocalDate.class, note -> note.edit().notedOn())
            .by("createdAt", Instant.class, TrendNote::createdAt)
            .by("updatedAt", Instant.class, TrendNote::updatedAt);

    private final PlanService plans;
    private final OpportunityService opportunities;
    private final EvaluationService evaluations;
    private final Keeping<TrendNote, TrendNoteEdit, TrendNoteView> keeping;

    TrendNoteService(PlanService plans, OpportunityService opportunities, EvaluationService evaluations,
            TrendNoteRepository repository, Keepings keepings) {
        this.plans = plans;
        this.opportunities = opportunities;
        this.evaluations = evaluations;
        this.keeping = keepings.of("trend-note", repository);
    }

    @Transactional
    Page<TrendNoteView> list(TrendNoteFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.pages(filter.inBin())
                .where("planId = :planId", "planId", filter.planId)
                .where("opportunityId = :opportunityId", "opportunityId", filter.opportunityId)
                .where("optionId = :optionId", "optionId", filter.optionId)
                .where("notedOn >= :notedFrom", "notedFrom", filter.notedFrom)
                .where("(lower(title) like :q escape '!' or lower(coalesce(text, '')) like :q escape '!' or lower(source) like :q escape '!')",
                        "q", filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(request).map(TrendNote::view);
    }

    @Transactional
    TrendNoteView get(Reference trendNote) {
        return keeping.get(trendNote);
    }

    @Transactional
    TrendNoteView create(NewTrendNote wanted) {
        TrendNoteEdit edit = wanted.edit(LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC));
        check(null, edit);
        return keeping.add(new TrendNote(edit, keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<TrendNoteView> batch(Batch<NewTrendNote> batch) {
        return keeping.batch(batch, new TrendNoteBatch(this::references, keeping.now()));
    }

    @Transactional
    TrendNoteView change(Reference trendNote, Precondition precondition, MergePatch patch) {
        TrendNote found = keeping.required(trendNote);
        TrendNoteEdit edit = keeping.merge(found, precondition, patch);
        check(found.edit(), edit);
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference trendNote, Precondition precondition) {
        keeping.delete(trendNote, precondition);
    }

    @Transactional
    TrendNoteView restore(Reference trendNote) {
        return keeping.restore(trendNote);
    }

    @Transactional
    Page<HistoryEntry> history(Reference trendNote, PageRequest page) {
        return keeping.history(trendNote, page);
    }

    private void check(@Nullable TrendNoteEdit before, TrendNoteEdit edit) {
        references(List.of(edit)).check(before, edit);
    }

    private TrendNoteReferences references(Collection<TrendNoteEdit> edits) {
        return new TrendNoteReferences(plans.ruleFor(TrendNoteReferences.all(edits, TrendNoteEdit::planId)),
                opportunities.ruleFor(TrendNoteReferences.all(edits, TrendNoteEdit::opportunityId)),
                evaluations.optionRuleFor(TrendNoteReferences.all(edits, TrendNoteEdit::optionId)));
    }
}
