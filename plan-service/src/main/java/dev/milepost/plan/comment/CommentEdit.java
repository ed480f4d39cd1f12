package dev.milepost.plan.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a comment. */
@Schema(name = "CommentEdit")
record CommentEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = LONGEST) String text) {

    static final int LONGEST = 10_000;
}
