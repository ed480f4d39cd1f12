package dev.milepost.assessment.aisystem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.dataasset.DataAssetService;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;

/** The register of AI systems; tells others what changes in it. */
@ApplicationScoped
public class AiSystemService {
    private static final Sorting<AiSystem> SORTING = Sorting.<AiSystem> byCreation()
            .by("name", String.class, AiSystem::name)
            .by("inUseSince", LocalDate.class, AiSystem::inUseSince)
            .by("reviewDue", LocalDate.class, AiSystem::reviewDue)
            .by("createdAt", Instant.class, AiSystem::createdAt)
            .by("updatedAt", Instant.class, AiSystem::updatedAt);

    private final AiSystemRepository systems;
    private final BiasCheckRepository checks;
    private final ImpactAssessmentRepository assessments;
    private final Keeping<AiSystem, AiSystemEdit, AiSystemView> keeping;
    private final DataAssetService assets;
    private final AiSystemTelling telling;

    AiSystemService(AiSystemRepository systems, BiasCheckRepository checks, ImpactAssessmentRepository assessments,
            Keepings keepings, DataAssetService assets, AiSystemTelling telling) {
        this.systems = systems;
        this.checks = checks;
        this.assessments = assessments;
        this.keeping = keepings.of("ai-system", systems);
        this.assets = assets;
        this.telling = telling;
    }

    @Transactional
    Page<AiSystemView> list(AiSystemFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("role in :roles", "roles", filter.roles())
                .where("planId = :planId", "planId", filter.planId)
                .where("array_contains(dataAssetIds, :dataAssetId)", "dataAssetId", filter.dataAssetId)
                .where("reviewDue < :reviewDueBefore", "reviewDueBefore", filter.reviewDueBefore)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(supplier, '')) like :q escape '!' or lower(coalesce(purpose, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort).page(page).map(AiSystem::view);
    }

    @Transactional
    public AiSystemView get(Reference system) {
        return keeping.get(system);
    }

    /** The id of an existing system, for what hangs on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOf(Reference system) {
        return keeping.required(system).id();
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AiSystemView lock(Reference system) {
        return systems.lock(system).orElseThrow(() -> system.notFound("AI system")).view();
    }

    /** The system with what was checked and assessed on it, the latest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RegisteredSystem registered(Reference system) {
        AiSystemView view = keeping.get(system);
        return new RegisteredSystem(view, checks.of(view.id()).stream().map(BiasCheck::view).toList(),
                assessments.of(view.id()).stream().map(ImpactAssessment::view).toList());
    }

    /** How many systems are in use. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long inUse() {
        return systems.inUse();
    }

    @Transactional
    AiSystemView create(NewAiSystem wanted) {
        AiSystem made = new AiSystem(wanted.edit(), keeping.now());
        requireAssets(wanted.edit().dataAssetIds());
        return told(keeping.add(made));
    }

    @Transactional
    AiSystemView change(Reference system, Precondition precondition, MergePatch patch) {
        AiSystem found = keeping.required(system);
        AiSystemEdit edit = keeping.merge(found, precondition, patch);
        requireAssets(added(found, edit));
        return told(keeping.apply(found, edit));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<AiSystemView> batch(Batch<NewAiSystem> batch) {
        BatchResult<AiSystemView> done = keeping.batch(batch, new BatchRules<>() {
            @Override
            public AiSystem make(NewAiSystem wanted) {
                return new AiSystem(wanted.edit(), keeping.now());
            }

            @Override
            public void verify(PendingBatch<AiSystem, AiSystemEdit> pending) {
                verifyAssets(pending);
            }
        });
        telling.tell(done.created(), false);
        telling.tell(done.changed(), false);
        telling.tell(systems.those(done.deleted()).stream().map(AiSystem::view).toList(), true);
        return done;
    }

    private void verifyAssets(PendingBatch<AiSystem, AiSystemEdit> pending) {
        Set<UUID> named = new HashSet<>();
        pending.made().forEach(system -> named.addAll(system.view().dataAssetIds()));
        pending.changed().forEach((system, edit) -> named.addAll(added(system, edit)));
        Set<UUID> missing = assets.missing(named);
        pending.made().forEach(system -> pending.check(system, () -> requireNone(system.view().dataAssetIds(), missing)));
        pending.changed().forEach((system, edit) -> pending.check(system, () -> requireNone(added(system, edit), missing)));
    }

    /** What is as it was may have gone into the bin since. */
    private static List<UUID> added(AiSystem system, AiSystemEdit edit) {
        List<UUID> before = system.view().dataAssetIds();
        return edit.dataAssetIds().stream().filter(id -> !before.contains(id)).toList();
    }

    private void requireAssets(List<UUID> ids) {
        requireNone(ids, assets.missing(ids));
    }

    private static void requireNone(List<UUID> ids, Set<UUID> missing) {
        List<UUID> unknown = ids.stream().filter(missing::contains).toList();
        if (!unknown.isEmpty()) {
            throw AiSystemProblem.UNKNOWN_DATA_ASSET.because("There is no data asset %s; GET /data-assets lists them", unknown)
                    .at("/dataAssetIds", "unknown-data-asset", "the ids of data assets of the organization");
        }
    }

    @Transactional
    void delete(Reference system, Precondition precondition) {
        AiSystem found = keeping.required(system);
        AiSystemView before = found.view();
        keeping.delete(found, precondition);
        telling.tell(List.of(before), true);
    }

    @Transactional
    AiSystemView restore(Reference system) {
        return told(keeping.restore(system));
    }

    @Transactional
    Page<HistoryEntry> history(Reference system, PageRequest page) {
        return keeping.history(system, page);
    }

    private AiSystemView told(AiSystemView system) {
        telling.tell(List.of(system), false);
        return system;
    }
}
