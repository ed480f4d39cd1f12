package dev.milepost.assessment.respondent;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.evidence.EvidenceToday;
import dev.milepost.assessment.evidence.EvidenceView;
import dev.milepost.assessment.evidence.FileView;
import dev.milepost.assessment.evidence.GivenEvidence;
import dev.milepost.assessment.evidence.GivenEvidence.Giver;
import dev.milepost.assessment.evidence.GivenEvidenceEdit;
import dev.milepost.assessment.respondent.AskedRespondents.Begun;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.Answering;
import dev.milepost.assessment.run.AnswersClosed;

/**
 * Takes what stands behind a respondent's answers: only to what this respondent is asked, and only until they are handed in.
 */
@ApplicationScoped
class OwnEvidenceService {
    private final AskedRespondents asked;
    private final CurrentRespondent current;
    private final RespondentRepository respondents;
    private final GivenEvidence evidence;

    OwnEvidenceService(AskedRespondents asked, CurrentRespondent current, RespondentRepository respondents,
            GivenEvidence evidence) {
        this.asked = asked;
        this.current = current;
        this.respondents = respondents;
        this.evidence = evidence;
    }

    @Transactional
    List<EvidenceToday> list() {
        return evidence.of(asked.get().id());
    }

    @Transactional
    EvidenceView add(GivenEvidenceEdit wanted) {
        Begun begun = asked.begin();
        AskedRespondents.requireAsked(begun.asked(), wanted.questionKey());
        return evidence.add(giver(begun), wanted);
    }

    @Transactional
    void delete(UUID evidenceId) {
        evidence.delete(asked.begin().respondent().id(), evidenceId);
    }

    @Transactional
    FileView attach(UUID evidenceId, String name, byte[] content) {
        return evidence.attach(giver(asked.begin()), evidenceId, name, content);
    }

    @Transactional
    GivenEvidence.Content content(UUID evidenceId, UUID fileId) {
        return evidence.content(current.id(), evidenceId, fileId);
    }

    @Transactional
    void detach(UUID evidenceId, UUID fileId) {
        evidence.detach(giver(asked.begin()), evidenceId, fileId);
    }

    private static Giver giver(Begun begun) {
        return new Giver(begun.assessment().id(), begun.respondent().id(), begun.respondent().name(),
                begun.assessment().answering() == Answering.CONFIDENTIAL);
    }

    /**
     * Tells confidential evidence with the answers, in the transaction that completes the assessment: of those who have handed
     * in, and behind answers to questions of which enough have told something.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Observes AnswersClosed closed) {
        AnsweredAssessment answered = closed.answered();
        if (!answered.assessment().shared() || answered.assessment().answering() != Answering.CONFIDENTIAL) {
            return;
        }
        UUID assessmentId = answered.assessment().id();
        Set<UUID> counting = respondents.of(assessmentId).stream().filter(Respondent::isSubmitted).map(Respondent::id)
                .collect(Collectors.toSet());
        evidence.tell(assessmentId, counting, answered.toldOf());
    }
}
