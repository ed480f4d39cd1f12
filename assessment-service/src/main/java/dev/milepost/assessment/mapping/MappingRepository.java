package dev.milepost.assessment.mapping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MappingRepository implements PanacheRepositoryBase<CatalogueMapping, OwnedId> {

    /** Those with this end on either side. */
    List<CatalogueMapping> touching(MappingEnd end) {
        return list("(sourceKey = ?1 or targetKey = ?1) and deletedAt is null order by id", end.key());
    }

    /** Those from questions of the instrument to parts of the catalogue. */
    List<CatalogueMapping> covering(String instrumentKey, Catalogue catalogue) {
        return list("sourceInstrument = ?1 and targetCatalogue = ?2 and deletedAt is null order by id", instrumentKey,
                catalogue);
    }

    /** Those that relate the same things as one of these; there is at most one for each pair. */
    Set<String> mapped(Collection<CatalogueMapping> mappings) {
        Set<String> sources = new HashSet<>();
        Set<String> targets = new HashSet<>();
        mappings.forEach(mapping -> {
            sources.add(mapping.sourceKey());
            targets.add(mapping.targetKey());
        });
        Set<String> pairs = new HashSet<>();
        if (!mappings.isEmpty()) {
            list("sourceKey in ?1 and targetKey in ?2 and deletedAt is null", sources, targets)
                    .forEach(mapping -> pairs.add(mapping.pair()));
        }
        return pairs;
    }
}
