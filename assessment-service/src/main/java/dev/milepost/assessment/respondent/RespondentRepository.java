package dev.milepost.assessment.respondent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.reference.Reference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RespondentRepository implements PanacheRepositoryBase<Respondent, OwnedId> {

    List<Respondent> of(UUID assessmentId) {
        return list("assessmentId = ?1 and deletedAt is null order by id", assessmentId);
    }

    List<Respondent> of(Collection<UUID> assessmentIds) {
        return assessmentIds.isEmpty() ? List.of()
                : list("assessmentId in ?1 and deletedAt is null order by id", assessmentIds);
    }

    long asked(UUID assessmentId) {
        return count("assessmentId = ?1 and deletedAt is null", assessmentId);
    }

    long submitted(UUID assessmentId) {
        return count("assessmentId = ?1 and deletedAt is null and status = ?2", assessmentId, RespondentStatus.SUBMITTED);
    }

    Optional<Respondent> get(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    /** From the bin too. */
    Optional<Respondent> any(UUID assessmentId, Reference named) {
        return find(named.condition() + " and assessmentId = :assessment order by deletedAt desc nulls first",
                Map.of("named", named.value(), "assessment", assessmentId)).firstResultOptional();
    }

    /** As it is now, and nobody else saves its answers until the transaction ends. */
    void lock(Respondent respondent) {
        getEntityManager().refresh(respondent, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Respondent> ofSubject(UUID assessmentId, String subject) {
        return find("assessmentId = ?1 and subject = ?2 and deletedAt is null", assessmentId, subject).firstResultOptional();
    }

    /** Those to be looked at again, a bounded number of them, from the bin too. */
    List<Respondent> due(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most).list();
    }

    /**
     * Those of an open assessment who have not handed in.
     *
     * @param ofAssessment when all answers are wanted; null where there is no such date
     * @param until the last date that counts as near
     * @param quietSince whoever was reminded since then is left in peace
     */
    Page<Respondent> toRemind(UUID assessmentId, @Nullable LocalDate ofAssessment, LocalDate until, Instant quietSince,
            PageRequest page) {
        Pages<Respondent> pages = Pages.of(this, Respondent::id).where("deletedAt is null")
                .where("assessmentId = :assessment", "assessment", assessmentId)
                .where("status <> :submitted", "submitted", RespondentStatus.SUBMITTED)
                .where("remindedAt is null or remindedAt < :quiet", "quiet", quietSince);
        return (ofAssessment == null || ofAssessment.isAfter(until) ? pages.where("dueOn <= :until", "until", until)
                : pages.where("dueOn is null or dueOn <= :until", "until", until)).page(page);
    }
}
