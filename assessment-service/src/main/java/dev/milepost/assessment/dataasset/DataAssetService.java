package dev.milepost.assessment.dataasset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.handover.HandoverProblem;
import dev.milepost.assessment.handover.HandoverService;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.assessment.handover.PlanWork;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;

/** The inventory of data. */
@ApplicationScoped
public class DataAssetService {
    private static final Sorting<DataAsset> SORTING = Sorting.<DataAsset> byCreation()
            .by("name", String.class, DataAsset::name)
            .by("assessedOn", LocalDate.class, DataAsset::assessedOn)
            .by("createdAt", Instant.class, DataAsset::createdAt)
            .by("updatedAt", Instant.class, DataAsset::updatedAt);
    private static final String DIMENSION = "data";
    private static final String LEVEL = "DOCUMENTED";
    private static final String STEP = "data";
    private static final Period GOOD_FOR = Period.ofYears(1);

    private final DataAssetRepository assets;
    private final Keeping<DataAsset, DataAssetEdit, DataAssetView> keeping;
    private final HandoverService handover;

    DataAssetService(DataAssetRepository assets, Keepings keepings, HandoverService handover) {
        this.assets = assets;
        this.keeping = keepings.of("data-asset", assets);
        this.handover = handover;
    }

    @Transactional
    Page<DataAssetView> list(DataAssetFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin())
                .where("outcome in :outcomes", "outcomes", filter.outcomes())
                .where("personalData in :classes", "classes", filter.classes())
                .where("planId = :planId", "planId", filter.planId)
                .where("owner = :owner", "owner", filter.owner)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(system, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort).page(page).map(DataAsset::view);
    }

    @Transactional
    DataAssetView get(Reference asset) {
        return keeping.get(asset);
    }

    @Transactional
    DataAssetView create(NewDataAsset wanted) {
        return keeping.add(new DataAsset(wanted.edit(), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<DataAssetView> batch(Batch<NewDataAsset> batch) {
        return keeping.batch(batch, wanted -> new DataAsset(wanted.edit(), keeping.now()));
    }

    @Transactional
    DataAssetView change(Reference asset, Precondition precondition, MergePatch patch) {
        return keeping.change(asset, precondition, patch);
    }

    @Transactional
    void delete(Reference asset, Precondition precondition) {
        keeping.delete(asset, precondition);
    }

    @Transactional
    DataAssetView restore(Reference asset) {
        return keeping.restore(asset);
    }

    @Transactional
    Page<HistoryEntry> history(Reference asset, PageRequest page) {
        return keeping.history(asset, page);
    }

    /** What the inventory shows now; assets in the bin don't count. One statement, however many there are. */
    @Transactional
    public DataEvidence evidence() {
        List<DataAssetView> views = assets.all().stream().map(DataAsset::view).toList();
        Map<DataOutcome, Integer> outcomes = new EnumMap<>(DataOutcome.class);
        views.stream().map(DataAssetView::outcome).filter(Objects::nonNull)
                .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        List<LocalDate> days = views.stream().filter(view -> view.outcome() != null).map(DataAssetView::assessedOn)
                .filter(Objects::nonNull).sorted().toList();
        LocalDate until = days.isEmpty() ? null : days.getLast().plus(GOOD_FOR);
        return new DataEvidence(DIMENSION, LEVEL, views.size(), outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                outcomes, (int) views.stream().filter(view -> view.personalData() != PersonalDataClass.NONE).count(),
                mean(views.stream().map(DataAssetView::qualityPercent).filter(Objects::nonNull).toList()),
                days.isEmpty() ? null : days.getFirst(), days.isEmpty() ? null : days.getLast(),
                until, until != null && !until.isBefore(LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC)));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> percents) {
        return percents.isEmpty() ? null
                : percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(percents.size()), 1,
                        RoundingMode.HALF_UP);
    }

    /** The assets of these ids, by name, those in the bin too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DataAssetView> those(Collection<UUID> ids) {
        return assets.those(ids).stream().map(DataAsset::view).toList();
    }

    /**
     * Those of the ids that are no data assets of the organization, or in the bin.
     *
     * @return empty where all are there
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> missing(Collection<UUID> ids) {
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(assets.those(ids).stream().filter(asset -> asset.deletedAt() == null).map(DataAsset::id)
                .collect(Collectors.toSet()));
        return missing;
    }

    /** Hands what the outcome asks for to the asset's plan. */
    @Transactional
    PlanTaskView handOver(Reference reference, DocumentLanguage language) {
        DataAssetView asset = assets.lock(reference).orElseThrow(() -> reference.notFound("data asset")).view();
        DataOutcome outcome = asset.outcome();
        if (outcome == null) {
            throw HandoverProblem.NOTHING_TO_DO.because("\"%s\" has no outcome yet; still unknown: %s", asset.name(),
                    asset.unknown());
        }
        if (outcome == DataOutcome.SUFFICIENT) {
            throw HandoverProblem.NOTHING_TO_DO.because("\"%s\" is sufficient", asset.name());
        }
        UUID planId = handover.requiredPlan(asset.planId(), "PATCH the data asset");
        Words words = new Words("words/dataasset", language);
        return handover.handOver(new PlanWork(asset.id(), outcome.name(), planId, STEP,
                words.with("title." + outcome, asset.name()), words.of("text." + outcome) + "\n\n" + reasons(asset, words),
                new BigDecimal(words.of("days." + outcome)), words.of("source")));
    }

    private static String reasons(DataAssetView asset, Words words) {
        return asset.needs().stream().map(need -> "- " + words.of("need." + need.field().replace("quality/", "")))
                .collect(Collectors.joining("\n"));
    }

    /** Everything that was handed over about an asset. */
    @Transactional
    List<PlanTaskView> tasks(Reference reference) {
        return handover.about(keeping.required(reference).id());
    }
}
