package dev.milepost.roi.currency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CurrencyRateRepository implements PanacheRepositoryBase<CurrencyRate, OwnedId> {

    /** Those that are not in the bin. */
    List<CurrencyRate> inUse() {
        return list("deletedAt is null");
    }

    /** Another one of these pairs and days that is in use, by "base quote day". */
    Set<String> taken(Collection<CurrencyRateEdit> edits, Collection<UUID> exceptFor) {
        List<String> wanted = edits.stream().map(CurrencyRateRepository::name).toList();
        return new HashSet<>(getEntityManager().createQuery(
                """
                        select concat(base, ' ', quote, ' ', cast(on as String)) from CurrencyRate
                        where deletedAt is null and id not in :except and concat(base, ' ', quote, ' ', cast(on as String)) in :wanted""",
                String.class).setParameter("except", exceptFor).setParameter("wanted", wanted).getResultList());
    }

    static String name(CurrencyRateEdit edit) {
        return edit.base() + " " + edit.quote() + " " + edit.on();
    }
}
