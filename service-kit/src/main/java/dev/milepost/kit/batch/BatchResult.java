package dev.milepost.kit.batch;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** The same, each object shown another way. */
    public <W> BatchResult<W> map(Function<? super V, ? extends W> shown) {
        return new BatchResult<>(created.stream().<W> map(shown).toList(), changed.stream().<W> map(shown).toList(), deleted);
    }

    /** The objects that are there now, added and changed ones. */
    public List<V> present() {
        return Stream.concat(created.stream(), changed.stream()).toList();
    }
}
