package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.problem.KitProblem;

/**
 * Evidence that respondents give. Where they were promised confidence, nobody else sees it, and no history tells of it, before
 * it is told with all answers: then without who gave it and when.
 */
@ApplicationScoped
public class GivenEvidence {
    /** In place of a name. */
    private static final String SOMEBODY = "respondent";

    private final EvidenceRepository rows;
    private final EvidenceFileRepository files;
    private final EvidenceFiles contents;
    private final EvidenceConfig config;
    private final Keeping<Evidence, EvidenceEdit, EvidenceView> keeping;

    GivenEvidence(EvidenceRepository rows, EvidenceFileRepository files, EvidenceFiles contents, EvidenceConfig config,
            Keepings keepings) {
        this.rows = rows;
        this.files = files;
        this.contents = contents;
        this.config = config;
        this.keeping = keepings.of("evidence", rows);
    }

    /**
     * Whose evidence it is.
     *
     * @param name as others see it where answers are given by name
     * @param confidential whether others see nothing of it yet
     */
    public record Giver(UUID assessmentId, UUID respondentId, String name, boolean confidential) {
    }

    /** A file as it was sent. */
    public record Content(FileView file, byte[] bytes) {
    }

    /** All that one respondent gave, as it counts today. */
    @Transactional
    public List<EvidenceToday> of(UUID respondentId) {
        List<EvidenceView> found = rows.ofRespondent(respondentId).stream().map(Evidence::view).toList();
        Map<UUID, List<FileView>> attached = files.of(found.stream().map(EvidenceView::id).toList()).stream()
                .collect(Collectors.groupingBy(EvidenceFile::evidenceId,
                        Collectors.mapping(EvidenceFile::view, Collectors.toList())));
        LocalDate today = keeping.now().atZone(ZoneOffset.UTC).toLocalDate();
        return found.stream().map(view -> EvidenceToday.of(view, attached.getOrDefault(view.id(), List.of()), today))
                .toList();
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 after the most that one respondent may give */
    @Transactional(Transactional.TxType.MANDATORY)
    public EvidenceView add(Giver giver, GivenEvidenceEdit wanted) {
        if (rows.ofRespondent(giver.respondentId()).size() >= config.mostOfRespondent()) {
            throw EvidenceProblem.TOO_MUCH_EVIDENCE.because("One respondent gives at most %d pieces of evidence",
                    config.mostOfRespondent());
        }
        Evidence made = new Evidence(giver.assessmentId(), giver.respondentId(), !giver.confidential(), wanted.edit(),
                keeping.now());
        if (!giver.confidential()) {
            return keeping.add(made);
        }
        rows.persistAndFlush(made);
        return made.view();
    }

    /** @throws dev.milepost.kit.problem.ProblemException 413 and 422 as for every file, and where all together are too large */
    @Transactional(Transactional.TxType.MANDATORY)
    public FileView attach(Giver giver, UUID evidenceId, String name, byte[] content) {
        Evidence evidence = required(giver.respondentId(), evidenceId);
        long most = config.mostBytesOfRespondent().asLongValue();
        if (files.totalOf(giver.respondentId()) + content.length > most) {
            throw EvidenceProblem.TOO_MUCH_EVIDENCE.because("The files of one respondent have at most %d bytes together", most);
        }
        EvidenceView before = evidence.view();
        FileView added = contents.add(evidence, giver.confidential() ? UUID.randomUUID() : Ids.next(), name, content,
                giver.confidential() ? SOMEBODY : giver.name(), keeping.now());
        evidence.countFile(1);
        changed(giver, evidence, before);
        return added;
    }

    @Transactional
    public Content content(UUID respondentId, UUID evidenceId, UUID fileId) {
        EvidenceFiles.Content found = contents.read(required(respondentId, evidenceId), fileId);
        return new Content(found.file(), found.bytes());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void detach(Giver giver, UUID evidenceId, UUID fileId) {
        Evidence evidence = required(giver.respondentId(), evidenceId);
        EvidenceView before = evidence.view();
        contents.delete(evidence, fileId);
        evidence.countFile(-1);
        changed(giver, evidence, before);
    }

    private void changed(Giver giver, Evidence evidence, EvidenceView before) {
        if (giver.confidential()) {
            rows.flush();
        } else {
            keeping.changed(evidence, before);
        }
    }

    /** With its files, for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(UUID respondentId, UUID evidenceId) {
        delete(List.of(required(respondentId, evidenceId)));
    }

    /**
     * What one respondent gave, with its files, for good.
     *
     * @return what there was, for those who keep a history of it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ObjectReference> deleteAll(UUID respondentId) {
        List<Evidence> all = rows.allOfRespondent(respondentId);
        delete(all);
        return references(all);
    }

    /** Leaves what was told without a name, and belongs to nobody from now on; what was not told is deleted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<ObjectReference> forgetGiver(UUID respondentId) {
        Map<Boolean, List<Evidence>> byTold = rows.allOfRespondent(respondentId).stream()
                .collect(Collectors.partitioningBy(Evidence::isTold));
        List<Evidence> untold = byTold.getOrDefault(false, List.of());
        delete(untold);
        byTold.getOrDefault(true, List.of()).forEach(Evidence::forgetGiver);
        rows.flush();
        return references(untold);
    }

    private static List<ObjectReference> references(List<Evidence> evidence) {
        return evidence.stream().map(one -> ObjectReference.of("evidence", one.id())).toList();
    }

    private void delete(List<Evidence> evidence) {
        contents.deleteAll(evidence.stream().map(Evidence::id).toList());
        evidence.forEach(rows::delete);
        rows.flush();
    }

    /**
     * Lets others see it from now on, in an order that tells of nobody.
     *
     * @param respondentIds of those whose answers count
     * @param questionKeys of the questions of which something is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID assessmentId, Collection<UUID> respondentIds, Collection<String> questionKeys) {
        List<Evidence> untold = new ArrayList<>(rows.untold(assessmentId, respondentIds, questionKeys));
        if (untold.isEmpty()) {
            return;
        }
        Collections.shuffle(untold);
        Instant now = keeping.now();
        Map<UUID, List<EvidenceFile>> attached = files.of(untold.stream().map(Evidence::id).toList()).stream()
                .collect(Collectors.groupingBy(EvidenceFile::evidenceId));
        List<Evidence> told = untold.stream().map(evidence -> evidence.told(now)).toList();
        rows.persist(told);
        rows.flush();
        for (int i = 0; i < told.size(); i++) {
            UUID to = told.get(i).id();
            attached.getOrDefault(untold.get(i).id(), List.of()).forEach(file -> file.moveTo(to, SOMEBODY, now));
        }
        files.flush();
        untold.forEach(rows::delete);
        rows.flush();
    }

    private Evidence required(UUID respondentId, UUID evidenceId) {
        return rows.ofRespondent(respondentId, evidenceId)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("You gave no evidence %s", evidenceId));
    }
}
