package dev.milepost.plan.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

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
import dev.milepost.plan.decision.OptionState;
import dev.milepost.plan.decision.Placed;
import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.outline.HandedOver;
import dev.milepost.plan.outline.HandoverService;
import dev.milepost.plan.outline.Origin;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.request.Patterns;
import dev.milepost.plan.system.NewSystem;
import dev.milepost.plan.system.SystemService;

/** The evaluations of plans, what they say, and what is chosen by them. */
@ApplicationScoped
public class EvaluationService {

    static final Sorting<Evaluation> SORTING = Sorting.<Evaluation> byCreation()
            .by("name", String.class, evaluation -> evaluation.edit().name())
            .by("createdAt", Instant.class, Evaluation::createdAt)
            .by("updatedAt", Instant.class, Evaluation::updatedAt);

    private static final String USUAL_STEP = "resources";

    private final PlanService plans;
    private final HandoverService handovers;
    private final SystemService systems;
    private final EvaluationRepository evaluations;
    private final Keeping<Evaluation, EvaluationEdit, EvaluationView> keeping;

    EvaluationService(PlanService plans, HandoverService handovers, SystemService systems, EvaluationRepository evaluations,
            Keepings keepings) {
        this.plans = plans;
        this.handovers = handovers;
        this.systems = systems;
        this.evaluations = evaluations;
        this.keeping = keepings.of("evaluation", evaluations);
    }

    @Transactional
    Page<EvaluationView> list(Reference plan, EvaluationFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        Patterns.containing(filter.q))
                .sorted(SORTING, sort).page(request).map(Evaluation::view);
    }

    @Transactional
    EvaluationView get(Reference plan, Reference evaluation) {
        return of(plans.idOf(plan)).get(evaluation);
    }

    @Transactional
    EvaluationView create(Reference plan, NewEvaluation wanted) {
        UUID planId = plans.idOfOpen(plan);
        return keeping.add(new Evaluation(planId, plans.get(plan).currency(), wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<EvaluationView> batch(Reference plan, Batch<NewEvaluation> batch) {
        UUID planId = plans.idOfOpen(plan);
        String currency = plans.get(plan).currency();
        return of(planId).batch(batch, wanted -> new Evaluation(planId, currency, wanted.edit(), keeping.now()));
    }

    @Transactional
    EvaluationView change(Reference plan, Reference evaluation, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan)).change(evaluation, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference evaluation, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(evaluation, precondition);
    }

    @Transactional
    EvaluationView restore(Reference plan, Reference evaluation) {
        return of(plans.idOfOpen(plan)).restore(evaluation);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference evaluation, PageRequest page) {
        return of(plans.idOf(plan)).history(evaluation, page);
    }

    @Transactional
    EvaluationResult result(Reference plan, Reference named) {
        Evaluation evaluation = of(plans.idOf(plan)).required(named);
        return new ResultWriter(evaluation.view(), evaluation.matrix().decide(), evaluation.isExpired(today())).result();
    }

    /** Gives the plan a task to bring the option in; asked again for the same option, nothing more happens. */
    @Transactional
    EvaluationView choose(Reference plan, Reference named, NewEvaluationChoice wanted) {
        UUID planId = plans.idOfOpen(plan);
        Evaluation evaluation = of(planId).required(named);
        EvaluationView before = evaluation.view();
        EvaluationChoice made = evaluation.choice();
        if (made != null) {
            if (!made.optionId().equals(wanted.optionId())) {
                throw EvaluationProblem.EVALUATION_DECIDED
                        .because("\"%s\" was chosen on %s: make a new evaluation to choose another option", made.optionName(),
                                made.at())
                        .at("/optionId", "decided", "must be " + made.optionId());
            }
            return before;
        }
        Placed placed = requireRanked(evaluation, wanted.optionId());
        UUID task = handovers.take(Reference.of(planId), work(before, placed, wanted)).taskId();
        evaluation.choose(new EvaluationChoice(wanted.optionId(), placed.option().name(), wanted.reason(), keeping.now(), task,
                Boolean.TRUE.equals(wanted.registerSystem()) ? register(before, wanted.optionId()) : null,
                Objects.requireNonNull(placed.rank()), Exact.shown(Objects.requireNonNull(placed.score()))));
        return keeping.changed(evaluation, before);
    }

    /** What was chosen for an existing plan. */
    @Transactional
    public List<ChosenOption> chosenFor(UUID planId) {
        return evaluations.decided(planId).stream().map(EvaluationService::chosen).toList();
    }

    private static ChosenOption chosen(Evaluation decided) {
        EvaluationView evaluation = decided.view();
        EvaluationChoice choice = Objects.requireNonNull(evaluation.choice());
        Set<String> known = evaluation.options().stream().filter(option -> choice.optionId().equals(option.id()))
                .flatMap(option -> option.option(evaluation.criteria()).values().keySet().stream()).collect(Collectors.toSet());
        Set<String> looked = evaluation.criteria().stream().filter(EvaluationCriterion::counts)
                .map(EvaluationCriterion::key).filter(known::contains).collect(Collectors.toSet());
        return new ChosenOption(evaluation.id(), evaluation.name(), choice.optionId(), choice.optionName(), choice.at(),
                looked);
    }

    private Placed requireRanked(Evaluation evaluation, UUID optionId) {
        if (evaluation.isExpired(today())) {
            throw EvaluationProblem.EVALUATION_EXPIRED
                    .because("The evaluation held until %s: look at it again, and move validUntil",
                            evaluation.edit().validUntil());
        }
        Placed placed = evaluation.matrix().decide().options().stream()
                .filter(one -> ResultWriter.id(one.option()).equals(optionId)).findFirst()
                .orElseThrow(() -> EvaluationProblem.UNKNOWN_OPTION.because("The evaluation has no option %s", optionId)
                        .at("/optionId", "unknown-option", "the id of an option of this evaluation"));
        if (placed.state() != OptionState.RANKED) {
            throw EvaluationProblem.OPTION_NOT_RANKED
                    .because("\"%s\" takes no part: %s", placed.option().name(), String.join("; ", placed.reasons()))
                    .at("/optionId", "not-ranked", "an option that takes part");
        }
        return placed;
    }

    private UUID register(EvaluationView evaluation, UUID optionId) {
        EvaluationOption option = evaluation.options().stream().filter(one -> optionId.equals(one.id())).findFirst()
                .orElseThrow(() -> new IllegalStateException("It was found to be ranked"));
        return systems.add(new NewSystem(null, option.name(), option.description(), null, null, option.supplier(), null, null,
                null), evaluation.id()).id();
    }

    private static HandedOver work(EvaluationView evaluation, Placed placed, NewEvaluationChoice wanted) {
        String found = "Chosen in the evaluation \"%s\": rank %d of %d options, score %s".formatted(evaluation.name(),
                placed.rank(), evaluation.options().size(), Exact.words(Objects.requireNonNull(placed.score())));
        return new HandedOver(new Origin(Origin.Type.EVALUATION, evaluation.id()),
                wanted.stepKey() == null ? USUAL_STEP : wanted.stepKey(), "Bring in " + placed.option().name(),
                wanted.reason(), found, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(keeping.now(), ZoneOffset.UTC);
    }

    /**
     * For what points to options of evaluations, in one question.
     *
     * @return refuses with 422 at {@code /optionId} those of the ids under which no evaluation has an option
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> optionRuleFor(Set<UUID> optionIds) {
        Set<UUID> present = optionIds.isEmpty() ? Set.of() : evaluations.presentOptions(optionIds);
        return id -> {
            if (!present.contains(id)) {
                throw EvaluationProblem.UNKNOWN_OPTION
                        .because("No evaluation has the option %s; GET /plans/{planId}/evaluations lists them", id)
                        .at("/optionId", "unknown-option", "the id of an option of an evaluation");
            }
        };
    }

    private Keeping<Evaluation, EvaluationEdit, EvaluationView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
