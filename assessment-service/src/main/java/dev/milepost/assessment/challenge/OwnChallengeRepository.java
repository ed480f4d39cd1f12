package dev.milepost.assessment.challenge;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.OwnedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class OwnChallengeRepository implements PanacheRepositoryBase<OwnChallenge, OwnedId> {

    List<OwnChallenge> of(String instrumentKey) {
        return list("instrumentKey = ?1 and deletedAt is null order by code", instrumentKey);
    }

    boolean isTaken(String instrumentKey, String code, UUID exceptFor) {
        return count("instrumentKey = ?1 and code = ?2 and id <> ?3 and deletedAt is null", instrumentKey, code,
                exceptFor) > 0;
    }

    long number(String instrumentKey) {
        return count("instrumentKey = ?1 and deletedAt is null", instrumentKey);
    }
}
