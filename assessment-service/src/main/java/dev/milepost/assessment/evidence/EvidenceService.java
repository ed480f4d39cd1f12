package dev.milepost.assessment.evidence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.AssessmentService;
import dev.milepost.assessment.run.AssessmentView;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** Keeps evidence and its files, also after completion: documents turn up, and expire, at any time. */
@ApplicationScoped
public class EvidenceService {
    private final AssessmentService assessments;
    private final EvidenceRepository rows;
    private final EvidenceFileRepository files;
    private final Keeping<Evidence, EvidenceEdit, EvidenceView> keeping;
    private final Caller caller;
    private final EvidenceFiles contents;

    EvidenceService(AssessmentService assessments, EvidenceRepository rows, EvidenceFileRepository files, Keepings keepings,
            Caller caller, EvidenceFiles contents) {
        this.assessments = assessments;
        this.rows = rows;
        this.files = files;
        this.keeping = keepings.of("evidence", rows);
        this.caller = caller;
        this.contents = contents;
    }

    /** The best evidence that counts today behind each answer, by question. */
    @Transactional
    public Map<String, EvidenceLevel> levels(UUID assessmentId) {
        Map<String, EvidenceLevel> best = new HashMap<>();
        LocalDate today = today();
        for (Evidence evidence : rows.of(assessmentId)) {
            EvidenceToday now = EvidenceToday.of(evidence.view(), List.of(), today);
            if (!now.expired()) {
                best.merge(now.evidence().questionKey(), now.evidence().level(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return best;
    }

    /** All of it, by question, as it counts today. */
    @Transactional
    public Map<String, List<EvidenceToday>> all(UUID assessmentId) {
        List<EvidenceView> found = rows.of(assessmentId).stream().map(Evidence::view).toList();
        Map<UUID, List<FileView>> attached = attached(found.stream().map(EvidenceView::id).toList());
        LocalDate today = today();
        return found.stream().map(view -> EvidenceToday.of(view, attached.getOrDefault(view.id(), List.of()), today))
                .collect(Collectors.groupingBy(now -> now.evidence().questionKey()));
    }

    private LocalDate today() {
        return keeping.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Transactional
    Page<EvidenceToday> list(Reference assessment, EvidenceFilter filter, PageRequest page) {
        LocalDate today = today();
        LocalDate lastGood = Boolean.TRUE.equals(filter.expired()) ? today.minusDays(1) : null;
        LocalDate firstGood = Boolean.FALSE.equals(filter.expired()) ? today : null;
        Page<EvidenceView> found = of(assessments.get(assessment)).pages(filter.deleted()).where("told = true")
                .where("questionKey = :question", "question", filter.questionKey())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("expiresOn <= :lastGood", "lastGood", lastGood)
                .where("expiresOn is null or expiresOn >= :firstGood", "firstGood", firstGood).page(page).map(Evidence::view);
        Map<UUID, List<FileView>> attached = attached(found.items().stream().map(EvidenceView::id).toList());
        return found.map(view -> EvidenceToday.of(view, attached.getOrDefault(view.id(), List.of()), today));
    }

    private Map<UUID, List<FileView>> attached(List<UUID> evidenceIds) {
        return files.of(evidenceIds).stream().collect(Collectors.groupingBy(EvidenceFile::evidenceId,
                Collectors.mapping(EvidenceFile::view, Collectors.toList())));
    }

    @Transactional
    EvidenceToday get(Reference assessment, Reference named) {
        EvidenceView view = told(of(assessments.get(assessment)), named).view();
        return EvidenceToday.of(view, attached(List.of(view.id())).getOrDefault(view.id(), List.of()), today());
    }

    @Transactional
    EvidenceView create(Reference reference, NewEvidence wanted) {
        AssessmentView assessment = assessments.get(reference);
        requireQuestion(assessment, wanted.questionKey());
        return of(assessment).add(new Evidence(assessment.id(), wanted.edit(), keeping.now()));
    }

    private void requireQuestion(AssessmentView assessment, String questionKey) {
        if (assessments.instrumentOf(assessment, LanguageRequest.any()).question(questionKey).isEmpty()) {
            throw EvidenceProblem.EVIDENCE_OF_NO_QUESTION
                    .because("There is no question \"%s\" in this questionnaire", questionKey)
                    .at("/questionKey", "unknown-question", "must be a question of the questionnaire");
        }
    }

    @Transactional
    EvidenceView change(Reference reference, Reference named, Precondition precondition, MergePatch patch) {
        AssessmentView assessment = assessments.get(reference);
        Evidence evidence = told(of(assessment), named);
        EvidenceEdit edit = of(assessment).merge(evidence, precondition, patch);
        requireQuestion(assessment, edit.questionKey());
        return of(assessment).apply(evidence, edit);
    }

    @Transactional
    void delete(Reference assessment, Reference named, Precondition precondition) {
        Keeping<Evidence, EvidenceEdit, EvidenceView> of = of(assessments.get(assessment));
        of.delete(told(of, named), precondition);
    }

    @Transactional
    EvidenceView restore(Reference assessment, Reference named) {
        return of(assessments.get(assessment)).restore(named);
    }

    @Transactional
    Page<HistoryEntry> history(Reference assessment, Reference named, PageRequest page) {
        Keeping<Evidence, EvidenceEdit, EvidenceView> of = of(assessments.get(assessment));
        return of.history(Reference.of(told(of, named).id()), page);
    }

    /** Says that somebody who may approve has looked at it as it is. */
    @Transactional
    EvidenceView verify(Reference assessment, Reference named, Precondition precondition) {
        Keeping<Evidence, EvidenceEdit, EvidenceView> of = of(assessments.get(assessment));
        Evidence evidence = told(of, named);
        precondition.require(evidence.version());
        EvidenceView before = evidence.view();
        evidence.verify(caller.name(), keeping.now());
        return of.changed(evidence, before);
    }

    @Transactional
    FileView attach(Reference assessment, Reference named, String name, byte[] content) {
        Keeping<Evidence, EvidenceEdit, EvidenceView> of = of(assessments.get(assessment));
        Evidence evidence = told(of, named);
        EvidenceView before = evidence.view();
        FileView added = contents.add(evidence, Ids.next(), name, content, caller.name(), keeping.now());
        evidence.countFile(1);
        of.changed(evidence, before);
        return added;
    }

    @Transactional
    EvidenceFiles.Content content(Reference assessment, Reference named, UUID fileId) {
        return contents.read(told(of(assessments.get(assessment)), named), fileId);
    }

    @Transactional
    void detach(Reference assessment, Reference named, UUID fileId) {
        Keeping<Evidence, EvidenceEdit, EvidenceView> of = of(assessments.get(assessment));
        Evidence evidence = told(of, named);
        EvidenceView before = evidence.view();
        contents.delete(evidence, fileId);
        evidence.countFile(-1);
        of.changed(evidence, before);
    }

    /** What a respondent gave in confidence is not there for anybody else. */
    private static Evidence told(Keeping<Evidence, EvidenceEdit, EvidenceView> of, Reference named) {
        return of.find(named).filter(Evidence::isTold).orElseThrow(() -> named.notFound("evidence"));
    }

    private Keeping<Evidence, EvidenceEdit, EvidenceView> of(AssessmentView assessment) {
        return keeping.within(Evidence.ASSESSMENT, assessment.id());
    }

    /** @param expired null for both */
    record EvidenceFilter(@Nullable String questionKey, @Nullable String externalId, @Nullable Boolean expired,
            boolean deleted) {
    }
}
