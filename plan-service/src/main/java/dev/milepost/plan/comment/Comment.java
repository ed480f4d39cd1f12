package dev.milepost.plan.comment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.part.PlanPart;

/** What somebody has said about a task; the words stay theirs. */
@Entity
@Table(name = "comment")
class Comment extends PlanPart<CommentEdit, CommentView> {

    /** The attribute that holds the task's id, for queries. */
    static final String TASK = "taskId";

    @Column(name = "task_id")
    private UUID taskId;
    @Column
    private String author;
    @Column(name = "author_name")
    private String authorName;
    @Column
    private String text;
    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    protected Comment() {
    }

    Comment(UUID planId, UUID taskId, NewComment comment, String author, String authorName, Instant now) {
        super(planId, now);
        this.taskId = taskId;
        this.author = author;
        this.authorName = authorName;
        this.text = comment.text();
        externalId(comment.externalId());
    }

    @Override
    protected CommentEdit edit() {
        return new CommentEdit(externalId(), text);
    }

    @Override
    protected final void take(CommentEdit edit, Instant now) {
        externalId(edit.externalId());
        if (!edit.text().equals(text)) {
            text = edit.text();
            editedAt = now;
        }
    }

    void requireAuthor(String subject) {
        if (!author.equals(subject)) {
            throw CommentProblem.NOT_THE_AUTHOR.because("Only %s, who wrote it, can change this comment: write another one",
                    authorName);
        }
    }

    @Override
    protected CommentView view() {
        return new CommentView(id(), version(), externalId(), taskId, author, authorName, text, editedAt != null, editedAt,
                createdAt(), updatedAt());
    }
}
