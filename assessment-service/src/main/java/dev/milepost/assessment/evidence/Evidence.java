package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What stands behind an answer. Its level follows from what there is; whatever changes of it has to be verified again. */
@Entity
@Table(name = "evidence")
class Evidence extends Kept<EvidenceEdit, EvidenceView> {
    /** The attribute that holds the assessment's id, for queries. */
    static final String ASSESSMENT = "assessmentId";

    @Column(name = "assessment_id", updatable = false)
    private UUID assessmentId;
    @Column(name = "question_key")
    private String questionKey;
    private String title;
    private @Nullable String note;
    private @Nullable String url;
    @Column(name = "dated_on")
    private @Nullable LocalDate datedOn;
    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;
    private int files;
    @Column(name = "verified_by")
    private @Nullable String verifiedBy;
    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;
    @Column(name = "respondent_id")
    private @Nullable UUID respondentId;
    private boolean told = true;

    protected Evidence() {
    }

    Evidence(UUID assessmentId, EvidenceEdit edit, Instant now) {
        super(now);
        this.assessmentId = assessmentId;
        take(edit, now);
    }

    /**
     * Of a respondent.
     *
     * @param told whether others see it at once; otherwise not before {@link #told(Instant)}
     */
    Evidence(UUID assessmentId, UUID respondentId, boolean told, EvidenceEdit edit, Instant now) {
        this(assessmentId, edit, now);
        this.respondentId = respondentId;
        this.told = told;
    }

    /** The same as others may see it, from this moment on: under another id, since ids tell when they were made. */
    Evidence told(Instant now) {
        Evidence open = new Evidence(assessmentId, Objects.requireNonNull(respondentId), true, edit(), now);
        open.files = files;
        return open;
    }

    @Override
    protected EvidenceEdit edit() {
        return new EvidenceEdit(externalId(), questionKey, title, note, url, datedOn, expiresOn);
    }

    @Override
    protected final void take(EvidenceEdit edit, Instant now) {
        LocalDate from = edit.datedOn();
        LocalDate until = edit.expiresOn();
        if (from != null && until != null && until.isBefore(from)) {
            throw EvidenceProblem.EXPIRES_BEFORE_ITS_DAY.because("The evidence is of %s and can't expire on %s", from, until)
                    .at("/expiresOn", "too-early", "must not be before datedOn");
        }
        externalId(edit.externalId());
        questionKey = edit.questionKey();
        title = edit.title();
        note = edit.note();
        url = edit.url();
        datedOn = from;
        expiresOn = until;
        forgetVerification();
    }

    @Override
    protected EvidenceView view() {
        return new EvidenceView(id(), version(), externalId(), questionKey, title, note, url, datedOn, expiresOn, level(),
                files,
                verifiedBy, verifiedAt, createdAt(), updatedAt());
    }

    private EvidenceLevel level() {
        if (verifiedAt != null) {
            return EvidenceLevel.VERIFIED;
        }
        return files > 0 || url != null ? EvidenceLevel.DOCUMENTED : EvidenceLevel.ASSERTED;
    }

    /** @param change 1 for a file more, -1 for one less */
    void countFile(int change) {
        files += change;
        forgetVerification();
    }

    private void forgetVerification() {
        verifiedBy = null;
        verifiedAt = null;
    }

    void verify(String by, Instant now) {
        if (level() == EvidenceLevel.ASSERTED) {
            throw EvidenceProblem.NOTHING_TO_VERIFY.because("There is neither a file nor an address to look at: add one first");
        }
        verifiedBy = by;
        verifiedAt = now;
    }

    int files() {
        return files;
    }

    /** It stays, and belongs to nobody. */
    void forgetGiver() {
        respondentId = null;
    }

    boolean isTold() {
        return told;
    }
}
