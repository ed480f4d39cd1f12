package dev.milepost.kit.batch;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a batch of objects that are never changed has done, each list in the order of the request.
 *
 * @param <V> an object as callers see it
 */
public record AddingResult<V>(
        @Schema(required = true) List<V> created,
        @Schema(required = true, description = "The ids of the objects that were put away") List<UUID> deleted) {

    public static <V> AddingResult<V> of(BatchResult<V> done) {
        return new AddingResult<>(done.created(), done.deleted());
    }
}
