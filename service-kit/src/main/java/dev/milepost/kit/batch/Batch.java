package dev.milepost.kit.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/**
 * What to do with many objects of one kind.
 *
 * @param <N> an object to add
 */
public record Batch<N>(
        @Schema(description = "Objects to add") @Size(max = LARGEST) List<@NotNull @Valid N> create,
        @Schema(description = "Objects to change, each on the version it was read in") @Size(max = LARGEST) List<@NotNull @Valid BatchChange> change,
        @Schema(description = "Objects to put into the bin") @Size(max = LARGEST) List<@NotNull @Valid BatchDeletion> delete) {

    /** Objects in one batch. */
    public static final int LARGEST = 500;

    /** What operations of this kind are described as. */
    public static final String DESCRIPTION = "Up to 500 objects, all of them or none. What is wrong is named by its place, such as /create/3/name or /change/0/patch/name; several wrong ones are answered together. Deletions come first, then changes, then additions.";

    public Batch {
        create = create == null ? List.of() : create;
        change = change == null ? List.of() : change;
        delete = delete == null ? List.of() : delete;
    }

    /** What is to be changed or put away, as far as its name can be read; the rest is refused where it stands. */
    public Set<Reference> named() {
        Set<Reference> named = new LinkedHashSet<>();
        Stream.concat(delete.stream().map(BatchDeletion::id), change.stream().map(BatchChange::id)).forEach(id -> {
            try {
                named.add(Reference.of("id", id));
            } catch (ProblemException unreadable) {
                return;
            }
        });
        return named;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 400 for too many objects together */
    public void requireBounded() {
        int objects = create.size() + change.size() + delete.size();
        if (objects > LARGEST) {
            throw KitProblem.VALIDATION_FAILED
                    .because("The batch names %d objects, at most %d are taken at once: send the rest in another one", objects,
                            LARGEST)
                    .at("", "size", "must name at most " + LARGEST + " objects together");
        }
    }
}
