package dev.milepost.plan.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.pilot.PilotService;
import dev.milepost.plan.template.TemplateService;

/** The lessons of an organization. */
@ApplicationScoped
public class LessonService {

    static final Sorting<Lesson> SORTING = Sorting.<Lesson> byCreation()
            .by("title", String.class, lesson -> lesson.edit().title())
            .by("learnedOn", LocalDate.class, lesson -> lesson.edit().learnedOn())
            .by("createdAt", Instant.class, Lesson::createdAt)
            .by("updatedAt", Instant.class, Lesson::updatedAt);

    private final PlanService plans;
    private final ReviewService reviews;
    private final PilotService pilots;
    private final TemplateService templates;
    private final Keeping<Lesson, LessonEdit, LessonView> keeping;

    LessonService(PlanService plans, ReviewService reviews, PilotService pilots, TemplateService templates,
            LessonRepository repository, Keepings keepings) {
        this.plans = plans;
        this.reviews = reviews;
        this.pilots = pilots;
        this.templates = templates;
        this.keeping = keepings.of("lesson", repository);
    }

    @Transactional
    Page<LessonView> list(LessonFilter filter, @Nullable String sort, PageRequest request) {
        Pages<Lesson> pages = keeping.pages(filter.inBin());
        if (filter.forPlan != null) {
            String template = plans.get(Reference.of(filter.forPlan)).templateKey();
            pages = template == null ? pages.where("array_length(templateKeys) = 0")
                    : pages.where("(array_length(templateKeys) = 0 or array_contains(templateKeys, :template))", "template",
                            template);
        }
        return pages
                .where("learnedIn in :sources", "sources", filter.sources())
                .where("array_contains(tags, :tag)", "tag", filter.tag)
                .where("planId = :planId", "planId", filter.planId)
                .where("(planId is null or planId <> :forPlan)", "forPlan", filter.forPlan)
                .where("(lower(title) like :q escape '!' or lower(text) like :q escape '!')", "q", filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(request).map(Lesson::view);
    }

    @Transactional
    LessonView get(Reference lesson) {
        return keeping.get(lesson);
    }

    @Transactional
    LessonView create(NewLesson wanted) {
        LessonEdit edit = wanted.edit(LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC));
        check(null, edit);
        return keeping.add(new Lesson(edit, keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<LessonView> batch(Batch<NewLesson> batch) {
        return keeping.batch(batch, new LessonBatch(this::references, keeping.now()));
    }

    @Transactional
    LessonView change(Reference lesson, Precondition precondition, MergePatch patch) {
        Lesson found = keeping.required(lesson);
        LessonEdit edit = keeping.merge(found, precondition, patch);
        check(found.edit(), edit);
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference lesson, Precondition precondition) {
        keeping.delete(lesson, precondition);
    }

    @Transactional
    LessonView restore(Reference lesson) {
        return keeping.restore(lesson);
    }

    @Transactional
    Page<HistoryEntry> history(Reference lesson, PageRequest page) {
        return keeping.history(lesson, page);
    }

    private void check(@Nullable LessonEdit before, LessonEdit edit) {
        references(List.of(edit)).check(before, edit);
    }

    private LessonReferences references(Collection<LessonEdit> edits) {
        Set<UUID> planIds = edits.stream().flatMap(edit -> Stream.ofNullable(edit.planId())).collect(Collectors.toSet());
        boolean namesTemplates = edits.stream().anyMatch(edit -> !edit.templateKeys().isEmpty());
        return new LessonReferences(plans.ruleFor(planIds),
                reviews.plansOf(LessonReferences.sources(edits, LessonSource.REVIEW)),
                pilots.plansOf(LessonReferences.sources(edits, LessonSource.PILOT)),
                namesTemplates ? templates.keys() : List.of());
    }
}
