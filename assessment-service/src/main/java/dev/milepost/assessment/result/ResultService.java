package dev.milepost.assessment.result;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.dataasset.DataAssetService;
import dev.milepost.assessment.dataasset.DataEvidence;
import dev.milepost.assessment.evidence.EvidenceLevel;
import dev.milepost.assessment.evidence.EvidenceService;
import dev.milepost.assessment.finding.FindingService;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.Whole;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.respondent.ConsensusService;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;

/** Computes results from the answers as they are; nothing of a result is stored. */
@ApplicationScoped
class ResultService {
    private final AssessmentService assessments;
    private final FindingService findings;
    private final Instruments instruments;
    private final ConsensusService consensus;
    private final EvidenceService evidence;
    private final ScopeService scopes;
    private final DataAssetService assets;

    ResultService(AssessmentService assessments, FindingService findings, Instruments instruments,
            ConsensusService consensus, EvidenceService evidence, ScopeService scopes, DataAssetService assets) {
        this.assessments = assessments;
        this.findings = findings;
        this.instruments = instruments;
        this.consensus = consensus;
        this.evidence = evidence;
        this.scopes = scopes;
        this.assets = assets;
    }

    @Transactional
    ResultView result(Reference reference, LanguageRequest wanted) {
        AnsweredAssessment answered = assessments.answered(reference, wanted);
        Scores scores = answered.scores();
        return ResultView.of(answered, scores, findings.of(answered, scores), wholeOf(answered, wanted),
                evidenceOf(answered), scopes.of(answered, scores));
    }

    /** What lies behind each answer; an inventory of data that is up to date lies behind all about data. */
    private Map<String, EvidenceLevel> evidenceOf(AnsweredAssessment answered) {
        Map<String, EvidenceLevel> levels = new HashMap<>(evidence.levels(answered.assessment().id()));
        DataEvidence inventory = assets.evidence();
        if (inventory.counts()) {
            answered.instrument().dimensions().stream().filter(dimension -> dimension.key().equals(inventory.dimensionKey()))
                    .flatMap(dimension -> dimension.questions().stream())
                    .forEach(question -> levels.merge(question.key(), EvidenceLevel.DOCUMENTED,
                            (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
        return levels;
    }

    /** What the answers say about the whole questionnaire, where they are to a part of one. */
    private @Nullable WholeResult wholeOf(AnsweredAssessment answered, LanguageRequest wanted) {
        Instrument part = answered.instrument();
        Whole whole = part.partOf();
        if (whole == null) {
            return null;
        }
        Instrument full = instruments.version(whole.key(), whole.version()).orElseThrow().in(wanted);
        Scores scores = Scoring.score(full.scoringRules(), answered.given(), answered.earlier());
        return WholeResult.of(full, (int) part.questions().count(), scores);
    }

    @Transactional
    TraceView trace(Reference reference) {
        AnsweredAssessment answered = assessments.answered(reference);
        return TraceView.of(answered.scores(), QuestionVoices.of(answered));
    }

    @Transactional
    VoicesView voices(Reference reference) {
        AnsweredAssessment answered = assessments.answered(reference);
        return VoicesView.of(answered, assessments.remarks(answered),
                consensus.of(answered.assessment().id()));
    }
}
