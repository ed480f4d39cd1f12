package dev.milepost.assessment.respondent;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Range;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** Keeps what people agreed on beside what each of them answered. */
@ApplicationScoped
public class ConsensusService {
    private final ConsensusRepository agreed;
    private final AssessmentService assessments;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    ConsensusService(ConsensusRepository agreed, AssessmentService assessments, History history, Caller caller, Clock clock) {
        this.agreed = agreed;
        this.assessments = assessments;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public List<ConsensusView> of(UUID assessmentId) {
        return agreed.of(assessmentId).stream().map(Consensus::view).toList();
    }

    @Transactional
    ConsensusView.All list(Reference reference) {
        return new ConsensusView.All(of(assessments.get(reference).id()));
    }

    @Transactional
    ConsensusView put(Reference reference, String questionKey, ConsensusEdit edit) {
        AssessmentView assessment = assessments.lock(reference);
        requireFits(assessment, questionKey, edit);
        Optional<Consensus> existing = agreed.of(assessment.id(), questionKey);
        Map<String, Object> before = new HashMap<>();
        existing.ifPresent(one -> before.put("consensus/" + questionKey, one.view().value()));
        Consensus consensus = existing.orElseGet(() -> new Consensus(assessment.id(), questionKey));
        consensus.take(edit, caller.name(), clock.instant());
        agreed.persist(consensus);
        agreed.flush();
        history.record(ObjectReference.of("assessment", assessment.id()), assessment.version(), HistoryAction.CHANGED, before,
                Map.of("consensus/" + questionKey, edit.value()));
        return consensus.view();
    }

    private void requireFits(AssessmentView assessment, String questionKey, ConsensusEdit edit) {
        Question question = assessments.instrumentOf(assessment, LanguageRequest.any()).question(questionKey).orElseThrow(
                () -> KitProblem.NOT_FOUND.because("There is no question \"%s\" in this questionnaire", questionKey));
        Range range = question.range().orElseThrow(() -> RespondentProblem.NOTHING_TO_AGREE_ON
                .because("Answers to \"%s\" have no value: note what was agreed as a comment", questionKey));
        if (!range.contains(edit.value())) {
            throw RespondentProblem.NOTHING_TO_AGREE_ON
                    .because("The question \"%s\" takes values from %s to %s", questionKey, range.lowest().toPlainString(),
                            range.highest().toPlainString())
                    .at("/value", "out-of-range", "must be on the question's scale");
        }
    }

    @Transactional
    void delete(Reference reference, String questionKey) {
        AssessmentView assessment = assessments.lock(reference);
        Consensus consensus = agreed.of(assessment.id(), questionKey)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("Nothing is agreed on about \"%s\"", questionKey));
        history.record(ObjectReference.of("assessment", assessment.id()), assessment.version(), HistoryAction.CHANGED,
                Map.of("consensus/" + questionKey, consensus.view().value()), Map.of());
        agreed.delete(consensus);
        agreed.flush();
    }
}
