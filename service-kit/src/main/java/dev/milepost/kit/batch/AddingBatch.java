package dev.milepost.kit.batch;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to do with many objects of one kind that are never changed: they are made, and put away.
 *
 * @param <N> an object to add
 */
public record AddingBatch<N>(
        @Schema(description = "Objects to add") @Size(max = Batch.LARGEST) List<@NotNull @Valid N> create,
        @Schema(description = "Objects to put away") @Size(max = Batch.LARGEST) List<@NotNull @Valid BatchDeletion> delete) {

    /** What operations of this kind are described as. */
    public static final String DESCRIPTION = "Up to 500 objects, all of them or none. What is wrong is named by its place, such as /create/3/name or /delete/0/id; several wrong ones are answered together. Deletions come first, then additions.";

    public AddingBatch {
        create = create == null ? List.of() : create;
        delete = delete == null ? List.of() : delete;
    }

    /** The same as one that changes nothing. */
    public Batch<N> whole() {
        return new Batch<>(create, List.of(), delete);
    }
}
