package dev.milepost.assessment.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.problem.ProblemException;

/** What many mappings at once must keep: their ends are there, and no two of them relate the same things. */
final class MappingBatch implements BatchRules<CatalogueMapping, NewMapping, MappingEdit> {
    private final Consumer<CatalogueMapping> requireEnds;
    private final Function<Collection<CatalogueMapping>, Set<String>> mapped;
    private final Instant now;

    /**
     * @param requireEnds refuses a mapping of what isn't there
     * @param mapped the pairs that are mapped already
     */
    MappingBatch(Consumer<CatalogueMapping> requireEnds, Function<Collection<CatalogueMapping>, Set<String>> mapped,
            Instant now) {
        this.requireEnds = requireEnds;
        this.mapped = mapped;
        this.now = now;
    }

    @Override
    public CatalogueMapping make(NewMapping wanted) {
        CatalogueMapping made = new CatalogueMapping(wanted, now);
        requireEnds.accept(made);
        return made;
    }

    @Override
    public void verify(PendingBatch<CatalogueMapping, MappingEdit> batch) {
        Set<String> taken = new HashSet<>(mapped.apply(batch.made()));
        batch.deleted().forEach(mapping -> taken.remove(mapping.pair()));
        batch.made().forEach(mapping -> batch.check(mapping, () -> {
            if (!taken.add(mapping.pair())) {
                throw alreadyMapped(mapping);
            }
        }));
    }

    static ProblemException alreadyMapped(CatalogueMapping mapping) {
        return MappingProblem.ALREADY_MAPPED.because("Change the mapping of %s instead: GET /catalogue-mappings finds it",
                mapping.pair()).at("/target", "already-mapped", "must not be mapped to this source yet");
    }
}
