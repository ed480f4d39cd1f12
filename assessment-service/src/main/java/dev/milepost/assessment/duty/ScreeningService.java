package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.aisystem.AiRole;
import dev.milepost.assessment.aisystem.AiSystemService;
import dev.milepost.assessment.aisystem.AiSystemView;
import dev.milepost.assessment.dataasset.DataAssetService;
import dev.milepost.assessment.dataasset.PersonalDataClass;
import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.document.Words;
import dev.milepost.assessment.duty.ScreeningResult.Flag;
import dev.milepost.assessment.duty.ScreeningResult.FlagCriterion;
import dev.milepost.assessment.handover.HandoverProblem;
import dev.milepost.assessment.handover.HandoverService;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.assessment.handover.PlanWork;
import dev.milepost.assessment.request.BinFilter;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** Keeps what was answered about AI systems, and tells which duties follow, as of any day. */
@ApplicationScoped
public class ScreeningService {
    private static final String SYSTEM = "systemId";
    private static final String PROVIDER = "provider";
    private static final String DEPLOYER = "deployer";
    private static final String PERSONAL_DATA = "personal-data";

    private final AiSystemService systems;
    private final DataAssetService assets;
    private final ScreeningRepository screenings;
    private final Keeping<Screening, ScreeningEdit, ScreeningView> keeping;
    private final DutyService duties;
    private final HandoverService handover;

    ScreeningService(AiSystemService systems, DataAssetService assets, ScreeningRepository screenings, Keepings keepings,
            DutyService duties, HandoverService handover) {
        this.systems = systems;
        this.assets = assets;
        this.screenings = screenings;
        this.keeping = keepings.of("screening", screenings);
        this.duties = duties;
        this.handover = handover;
    }

    @Transactional
    Page<ScreeningView> list(Reference system, BinFilter filter, PageRequest page) {
        return of(systems.idOf(system)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .page(page).map(Screening::view);
    }

    @Transactional
    ScreeningView get(Reference system, Reference screening) {
        return of(systems.idOf(system)).get(screening);
    }

    @Transactional
    ScreeningView create(Reference system, NewScreening wanted) {
        duties.requireKnown(wanted.answers());
        return keeping.add(new Screening(systems.idOf(system), wanted.edit(), keeping.now()));
    }

    @Transactional
    ScreeningView change(Reference system, Reference screening, Precondition precondition, MergePatch patch) {
        Keeping<Screening, ScreeningEdit, ScreeningView> kept = of(systems.idOf(system));
        Screening found = kept.required(screening);
        ScreeningEdit edit = kept.merge(found, precondition, patch);
        duties.requireKnown(edit.answers());
        return kept.apply(found, edit);
    }

    @Transactional
    void delete(Reference system, Reference screening, Precondition precondition) {
        of(systems.idOf(system)).delete(screening, precondition);
    }

    @Transactional
    ScreeningView restore(Reference system, Reference screening) {
        return of(systems.idOf(system)).restore(screening);
    }

    @Transactional
    Page<HistoryEntry> history(Reference system, Reference screening, PageRequest page) {
        return of(systems.idOf(system)).history(screening, page);
    }

    /** @param on null for today */
    @Transactional
    ScreeningResult result(Reference system, Reference screening, @Nullable LocalDate on, DocumentLanguage language) {
        AiSystemView view = systems.get(system);
        return answered(view, Optional.of(of(view.id()).get(screening))).result(on, language);
    }

    /**
     * By the latest screening of the system; by the register alone where there is none yet.
     *
     * @param on null for today
     */
    @Transactional
    public ScreeningResult ofSystem(Reference system, @Nullable LocalDate on, DocumentLanguage language) {
        return latest(systems.get(system)).result(on, language);
    }

    /** Hands the task of a flag to the system's plan. */
    @Transactional
    PlanTaskView handOver(Reference reference, String dutyKey, DocumentLanguage language) {
        AiSystemView system = systems.lock(reference);
        Duty duty = duties.required(dutyKey);
        Flag flag = latest(system).flag(duty, language).orElseThrow(() -> HandoverProblem.NOTHING_TO_DO
                .because("By the latest screening of \"%s\" the duty %s doesn't apply", system.name(), dutyKey));
        UUID planId = handover.requiredPlan(system.planId(), "PATCH the AI system");
        Words words = new Words("words/duty", language);
        String law = words.of("law", duty.law()) + ", " + duty.article();
        return handover.handOver(new PlanWork(system.id(), duty.key(), planId, duty.stepKey(),
                flag.title() + " (" + system.name() + ")", text(flag, words), duty.effortDays(), law));
    }

    private static String text(Flag flag, Words words) {
        List<String> lines = new ArrayList<>(List.of(flag.text(), words.with("from", words.date(flag.inForceFrom()))));
        if (flag.certainty() == Certainty.REPORTED) {
            lines.add(words.of("reported"));
        }
        if (!flag.open().isEmpty()) {
            lines.add(words.with("open", flag.open().stream().map(FlagCriterion::text).collect(Collectors.joining(" "))));
        }
        lines.add(words.of("notice"));
        return String.join("\n\n", lines);
    }

    /** What was handed over about a system. */
    @Transactional
    List<PlanTaskView> tasks(Reference system) {
        return handover.about(systems.idOf(system));
    }

    private Answered latest(AiSystemView system) {
        return answered(system, screenings.latest(system.id()).map(Screening::view));
    }

    /** What wasn't answered but stands in the register is taken from there. */
    private Answered answered(AiSystemView system, Optional<ScreeningView> screening) {
        Map<String, CriterionAnswer> answers = new TreeMap<>(screening.map(ScreeningView::answers).orElse(Map.of()));
        List<String> derived = new ArrayList<>();
        boolean provides = system.role() == AiRole.PROVIDER;
        derive(PROVIDER, provides ? CriterionAnswer.YES : CriterionAnswer.NO, answers, derived);
        if (!provides) {
            derive(DEPLOYER, CriterionAnswer.YES, answers, derived);
        }
        if (!answers.containsKey(PERSONAL_DATA) && !system.dataAssetIds().isEmpty() && assets.those(system.dataAssetIds())
                .stream().anyMatch(asset -> asset.personalData() != PersonalDataClass.NONE)) {
            derive(PERSONAL_DATA, CriterionAnswer.YES, answers, derived);
        }
        return new Answered(screening.map(ScreeningView::id).orElse(null), answers, derived);
    }

    private static void derive(String key, CriterionAnswer answer, Map<String, CriterionAnswer> answers, List<String> derived) {
        if (answers.putIfAbsent(key, answer) == null) {
            derived.add(key);
        }
    }

    private final class Answered {
        private final @Nullable UUID screeningId;
        private final Map<String, CriterionAnswer> answers;
        private final List<String> derived;

        Answered(@Nullable UUID screeningId, Map<String, CriterionAnswer> answers, List<String> derived) {
            this.screeningId = screeningId;
            this.answers = answers;
            this.derived = derived;
        }

        ScreeningResult result(@Nullable LocalDate on, DocumentLanguage language) {
            return duties.evaluation(answers, on, language).result(DutyService.notice(language), screeningId, derived);
        }

        Optional<Flag> flag(Duty duty, DocumentLanguage language) {
            return duties.evaluation(answers, null, language).flag(duty);
        }
    }

    private Keeping<Screening, ScreeningEdit, ScreeningView> of(UUID systemId) {
        return keeping.within(SYSTEM, systemId);
    }
}
