package dev.milepost.plan.comment;

import java.time.Instant;
import java.util.UUID;

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
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.TaskService;
import dev.milepost.plan.request.TextFilter;

@ApplicationScoped
class CommentService {

    static final Sorting<Comment> SORTING = Sorting.<Comment> byCreation()
            .by("createdAt", Instant.class, Comment::createdAt)
            .by("updatedAt", Instant.class, Comment::updatedAt);

    private final PlanService plans;
    private final TaskService tasks;
    private final Keeping<Comment, CommentEdit, CommentView> keeping;
    private final Caller caller;

    CommentService(PlanService plans, TaskService tasks, CommentRepository comments, Keepings keepings, Caller caller) {
        this.plans = plans;
        this.tasks = tasks;
        this.keeping = keepings.of("comment", comments);
        this.caller = caller;
    }

    @Transactional
    Page<CommentView> list(Reference plan, Reference task, TextFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan), task).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(text) like :q escape '!' or lower(coalesce(authorName, '')) like :q escape '!')", "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request).map(Comment::view);
    }

    @Transactional
    CommentView get(Reference plan, Reference task, Reference comment) {
        return of(plans.idOf(plan), task).get(comment);
    }

    @Transactional
    CommentView create(Reference plan, Reference task, NewComment wanted) {
        UUID planId = plans.idOfOpen(plan);
        return keeping.add(new Comment(planId, tasks.idOf(planId, task), wanted, caller.subject(), caller.name(),
                keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<CommentView> batch(Reference plan, Reference task, Batch<NewComment> batch) {
        UUID planId = plans.idOfOpen(plan);
        UUID taskId = tasks.idOf(planId, task);
        return keeping.within(Comment.TASK, taskId).batch(batch, new CommentBatch(planId, taskId, caller, keeping.now()));
    }

    @Transactional
    CommentView change(Reference plan, Reference task, Reference comment, Precondition precondition, MergePatch patch) {
        Keeping<Comment, CommentEdit, CommentView> own = of(plans.idOfOpen(plan), task);
        own.required(comment).requireAuthor(caller.subject());
        return own.change(comment, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference task, Reference comment, Precondition precondition) {
        of(plans.idOfOpen(plan), task).delete(comment, precondition);
    }

    @Transactional
    CommentView restore(Reference plan, Reference task, Reference comment) {
        return of(plans.idOfOpen(plan), task).restore(comment);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference task, Reference comment, PageRequest page) {
        return of(plans.idOf(plan), task).history(comment, page);
    }

    private Keeping<Comment, CommentEdit, CommentView> of(UUID planId, Reference task) {
        return keeping.within(Comment.TASK, tasks.idOf(planId, task));
    }
}
