package dev.milepost.assessment.skill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.handover.HandoverProblem;
import dev.milepost.assessment.handover.HandoverService;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.assessment.handover.PlanWork;
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

/** The skill gaps of an organization. */
@ApplicationScoped
class SkillGapService {
    private static final Sorting<SkillGap> SORTING = Sorting.<SkillGap> byCreation()
            .by("skill", String.class, SkillGap::skill)
            .by("neededBy", LocalDate.class, SkillGap::neededBy)
            .by("createdAt", Instant.class, SkillGap::createdAt)
            .by("updatedAt", Instant.class, SkillGap::updatedAt);

    private final SkillGapRepository gaps;
    private final Keeping<SkillGap, SkillGapEdit, SkillGapView> keeping;
    private final HandoverService handover;

    SkillGapService(SkillGapRepository gaps, Keepings keepings, HandoverService handover) {
        this.gaps = gaps;
        this.keeping = keepings.of("skill-gap", gaps);
        this.handover = handover;
    }

    @Transactional
    Page<SkillGapView> list(SkillGapFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin())
                .where("outcome in :outcomes", "outcomes", filter.outcomes())
                .where("planId = :planId", "planId", filter.planId)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(skill) like :q escape '!' or lower(coalesce(role, '')) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort).page(page).map(SkillGap::view);
    }

    @Transactional
    SkillGapView get(Reference gap) {
        return keeping.get(gap);
    }

    @Transactional
    SkillGapView create(NewSkillGap wanted) {
        return keeping.add(new SkillGap(wanted.edit(), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<SkillGapView> batch(Batch<NewSkillGap> batch) {
        return keeping.batch(batch, wanted -> new SkillGap(wanted.edit(), keeping.now()));
    }

    @Transactional
    SkillGapView change(Reference gap, Precondition precondition, MergePatch patch) {
        return keeping.change(gap, precondition, patch);
    }

    @Transactional
    void delete(Reference gap, Precondition precondition) {
        keeping.delete(gap, precondition);
    }

    @Transactional
    SkillGapView restore(Reference gap) {
        return keeping.restore(gap);
    }

    @Transactional
    Page<HistoryEntry> history(Reference gap, PageRequest page) {
        return keeping.history(gap, page);
    }

    /** Hands what the outcome asks for to the gap's plan. */
    @Transactional
    PlanTaskView handOver(Reference reference, DocumentLanguage language) {
        SkillGapView gap = gaps.lock(reference).orElseThrow(() -> reference.notFound("skill gap")).view();
        if (gap.outcome() == SkillOutcome.NONE) {
            throw HandoverProblem.NOTHING_TO_DO.because("The skill \"%s\" is at the needed level", gap.skill());
        }
        UUID planId = handover.requiredPlan(gap.planId(), "PATCH the skill gap");
        Words words = new Words("words/skill", language);
        return handover.handOver(new PlanWork(gap.id(), gap.outcome().name(), planId, words.of("step." + gap.outcome()),
                words.with("title." + gap.outcome(), gap.skill()), text(gap, words),
                new BigDecimal(words.of("days." + gap.outcome())), words.of("source")));
    }

    private static String text(SkillGapView gap, Words words) {
        String levels = words.with("levels", gap.currentLevel(), gap.neededLevel());
        String role = gap.role() == null ? "" : "\n" + words.with("role", gap.role());
        String by = gap.neededBy() == null ? "" : "\n" + words.with("neededBy", words.date(gap.neededBy()));
        return words.of("text." + gap.outcome()) + "\n\n" + levels + role + by;
    }

    /** Everything that was handed over about a gap. */
    @Transactional
    List<PlanTaskView> tasks(Reference reference) {
        return handover.about(keeping.required(reference).id());
    }
}
