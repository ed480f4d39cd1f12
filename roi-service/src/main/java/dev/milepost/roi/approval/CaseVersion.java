package dev.milepost.roi.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.kit.problem.ProblemException;

/** A case as it was submitted: a text that never changes, and what was decided about it. Once approved, the row is locked. */
@Entity
@Table(name = "business_case_version")
@IdClass(OwnedId.class)
class CaseVersion {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "case_id", updatable = false)
    private UUID caseId;
    @Column(updatable = false)
    private int number;
    @Enumerated(EnumType.STRING)
    private VersionStatus status = VersionStatus.SUBMITTED;
    @Column(updatable = false)
    private String content;
    @Column(updatable = false)
    private String hash;
    @Column(updatable = false)
    private @Nullable BigDecimal npv;
    @Column(updatable = false)
    private @Nullable String note;
    @Column(updatable = false)
    private String[] authors;
    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;
    @Column(name = "submitted_by_name", updatable = false)
    private @Nullable String submittedByName;
    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt;
    @Column(name = "decided_by")
    private @Nullable String decidedBy;
    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    protected CaseVersion() {
    }

    CaseVersion(UUID caseId, int number, String content, @Nullable BigDecimal npv, @Nullable String note, Set<String> authors,
            Person by, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.number = number;
        this.content = content;
        this.hash = Canonical.hash(content);
        this.npv = npv;
        this.note = note;
        this.authors = authors.toArray(String[]::new);
        this.submittedBy = by.subject();
        this.submittedByName = by.name();
        this.submittedAt = now;
    }

    /** @param subject of the token, which never changes for a person */
    record Person(String subject, @Nullable String name) {
    }

    /** @throws ProblemException 403 for those who have written it, 409 where it is decided or another than was looked at */
    void approve(NewDecision decision, Person by, Instant now) {
        requireAnothers(by);
        decide(VersionStatus.APPROVED, decision, by, now);
    }

    /** @throws ProblemException as for approvals, and 422 without a reason */
    void reject(NewDecision decision, Person by, Instant now) {
        requireAnothers(by);
        if (decision.note() == null || decision.note().isBlank()) {
            throw VersionProblem.REJECTION_NEEDS_REASON.because("Say in note what has to change").at("/note", "missing",
                    "must be given");
        }
        decide(VersionStatus.REJECTED, decision, by, now);
    }

    void withdraw(NewDecision decision, Person by, Instant now) {
        decide(VersionStatus.WITHDRAWN, decision, by, now);
    }

    private void requireAnothers(Person by) {
        if (List.of(authors).contains(by.subject())) {
            throw VersionProblem.OWN_VERSION.because(
                    "You have submitted this version or changed the case since its last approval: somebody else must decide");
        }
    }

    private void decide(VersionStatus decided, NewDecision decision, Person by, Instant now) {
        if (status != VersionStatus.SUBMITTED) {
            throw VersionProblem.VERSION_DECIDED.because("Version %d is %s since %s: submit a new one", number, status,
                    decidedAt);
        }
        if (decision.hash() != null && !decision.hash().equals(hash)) {
            throw VersionProblem.HASH_DIFFERS.because("Version %d has the hash %s: look at it again", number, hash).at("/hash",
                    "differs", "must be the hash of the version");
        }
        status = decided;
        decidedBy = by.subject();
        decidedByName = by.name();
        decidedAt = now;
        decisionNote = decision.note();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    String hash() {
        return hash;
    }

    boolean isApproved() {
        return status == VersionStatus.APPROVED;
    }

    VersionStatus status() {
        return status;
    }

    VersionItem item() {
        return new VersionItem(id, caseId, number, status, hash, Canonical.hash(content).equals(hash), npv, note, submittedBy,
                submittedByName, submittedAt, decidedBy, decidedByName, decidedAt, decisionNote);
    }
}
