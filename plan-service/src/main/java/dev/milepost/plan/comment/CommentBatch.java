package dev.milepost.plan.comment;

import java.time.Instant;
import java.util.UUID;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.organization.Caller;

/** What many comments on one task at once must keep. */
record CommentBatch(UUID planId, UUID taskId, Caller caller, Instant now)
        implements
            BatchRules<Comment, NewComment, CommentEdit> {

    @Override
    public Comment make(NewComment wanted) {
        return new Comment(planId, taskId, wanted, caller.subject(), caller.name(), now);
    }

    @Override
    public void verify(PendingBatch<Comment, CommentEdit> batch) {
        batch.changed().keySet()
                .forEach(comment -> batch.check(comment, () -> comment.requireAuthor(caller.subject())));
    }
}
