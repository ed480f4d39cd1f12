package dev.milepost.kit.batch;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a batch has done, each list in the order of the request.
 *
 * @param <V> an object as callers see it
 */
public record BatchResult<V>(
        @Schema(required = true) List<V> created,
        @Schema(required = true) List<V> changed,
        @Schema(required = true, description = "The ids of the objects that are in the bin now") List<UUID> deleted) {
}
