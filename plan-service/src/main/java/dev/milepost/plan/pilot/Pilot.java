package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.part.PlanPart;

/** A small test with a clear end. What it tests stands while it runs. */
@Entity
@Table(name = "pilot")
class Pilot extends PlanPart<PilotEdit, PilotFacts> {

    @Column
    private String name;
    @Column
    private String hypothesis;
    @Column
    private @Nullable String baseline;
    @Column
    private @Nullable String scope;
    @Column
    private @Nullable String participants;
    @Column(name = "participant_count")
    private @Nullable Integer participantCount;
    @Column
    private @Nullable String owner;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    @Column(name = "cost_cap")
    private @Nullable BigDecimal costCap;
    @Column
    private @Nullable BigDecimal spent;
    @Column(name = "spent_on")
    private @Nullable LocalDate spentOn;
    @Column(name = "hold_automatically")
    private boolean holdAutomatically;
    @Convert(converter = PilotJson.OfCriteria.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "success_criteria")
    private List<PilotCriterion> successCriteria;
    @Convert(converter = PilotJson.OfCriteria.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "stop_criteria")
    private List<PilotCriterion> stopCriteria;
    @Convert(converter = PilotJson.OfSaid.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private Map<String, Said> said;
    @Enumerated(EnumType.STRING)
    private PilotStatus status;
    @Column
    private int iteration;
    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;
    @Convert(converter = PilotJson.OfRules.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "broken_rules")
    private Map<String, String> brokenRules;
    @Column(name = "broken_at")
    private @Nullable Instant brokenAt;
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "held_task_ids")
    private List<UUID> heldTaskIds;
    /** The words in which its holds stand on the tasks. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "hold_reasons")
    private List<String> holdReasons;

    protected Pilot() {
    }

    Pilot(UUID planId, PilotEdit pilot, Instant now) {
        super(planId, now);
        this.status = PilotStatus.PLANNED;
        this.iteration = 1;
        this.said = Map.of();
        this.brokenRules = Map.of();
        this.heldTaskIds = List.of();
        this.holdReasons = List.of();
        take(pilot, now);
    }

    @Override
    protected PilotEdit edit() {
        return new PilotEdit(externalId(), name, hypothesis, baseline, scope, participants, participantCount, owner, taskId,
                Exact.plainOptional(costCap), Exact.plainOptional(spent), spentOn, holdAutomatically, successCriteria,
                stopCriteria);
    }

    @Override
    protected final void take(PilotEdit edit, Instant now) {
        if (status == PilotStatus.PLANNED) {
            requireKeys(edit);
            successCriteria = List.copyOf(edit.successCriteria());
            stopCriteria = List.copyOf(edit.stopCriteria());
            hypothesis = edit.hypothesis();
            baseline = edit.baseline();
        } else if (!edit.testsTheSameAs(edit())) {
            throw (status == PilotStatus.RUNNING ? PilotProblem.PILOT_RUNS : PilotProblem.PILOT_DECIDED).because(
                    "Hypothesis, baseline and criteria of a pilot that is %s stand as they were; the verdict ITERATE opens an iteration with others",
                    status).at("/hypothesis", "stands", "and baseline, successCriteria and stopCriteria");
        }
        externalId(edit.externalId());
        name = edit.name();
        scope = edit.scope();
        participants = edit.participants();
        participantCount = edit.participantCount();
        owner = edit.owner();
        taskId = edit.taskId();
        costCap = edit.costCap();
        spent = edit.spent();
        spentOn = edit.spentOn();
        holdAutomatically = edit.holdAutomatically();
    }

    private static void requireKeys(PilotEdit edit) {
        Set<String> keys = new HashSet<>();
        requireKeys(edit.successCriteria(), "/successCriteria/", keys);
        requireKeys(edit.stopCriteria(), "/stopCriteria/", keys);
    }

    private static void requireKeys(List<PilotCriterion> criteria, String place, Set<String> keys) {
        for (int i = 0; i < criteria.size(); i++) {
            PilotCriterion criterion = criteria.get(i);
            if (!keys.add(criterion.key())) {
                throw PilotProblem.CRITERION_TWICE.because("Two criteria have the key %s", criterion.key())
                        .at(place + i + "/key", "twice", "must be unique in the pilot");
            }
            if (criterion.kpi() != null) {
                criterion.kpi().requireWhole(place + i + "/kpi");
            }
        }
    }

    void start() {
        if (status != PilotStatus.PLANNED) {
            throw PilotProblem.PILOT_NOT_PLANNED.because("The pilot is %s, in iteration %d", status, iteration);
        }
        if (successCriteria.isEmpty() || stopCriteria.isEmpty() && costCap == null) {
            throw PilotProblem.PILOT_NEEDS_CRITERIA
                    .because("Say before the start by what the pilot succeeds, and by what or at which cost it ends early")
                    .at(successCriteria.isEmpty() ? "/successCriteria" : "/stopCriteria", "missing", "at least one");
        }
        status = PilotStatus.RUNNING;
    }

    void say(String key, Said what) {
        if (status == PilotStatus.DECIDED) {
            throw PilotProblem.PILOT_DECIDED.because("The pilot was decided with %s", verdict);
        }
        if (Stream.concat(successCriteria.stream(), stopCriteria.stream())
                .noneMatch(criterion -> criterion.key().equals(key) && criterion.kpi() == null)) {
            throw PilotProblem.CRITERION_NOT_BY_HAND.because("No criterion %s is judged by hand", key);
        }
        Map<String, Said> next = new LinkedHashMap<>(said);
        next.put(key, what);
        said = next;
    }

    /**
     * @param rules a sentence by the key of each
     * @return whether a rule is broken that was not before
     */
    boolean breaks(Map<String, String> rules, Instant now) {
        if (brokenRules.keySet().containsAll(rules.keySet())) {
            return false;
        }
        Map<String, String> all = new LinkedHashMap<>(rules);
        all.putAll(brokenRules);
        brokenRules = all;
        brokenAt = brokenAt == null ? now : brokenAt;
        return true;
    }

    void requireBroken() {
        if (brokenAt == null) {
            throw PilotProblem.NO_STOP_RULE_BROKEN.because("Nothing says that the pilot should stop");
        }
    }

    void requireRunning() {
        if (status != PilotStatus.RUNNING) {
            throw PilotProblem.PILOT_NOT_RUNNING.because("The pilot is %s", status);
        }
    }

    void held(List<UUID> taskIds, String reason) {
        if (!taskIds.isEmpty()) {
            heldTaskIds = Stream.concat(heldTaskIds.stream(), taskIds.stream()).distinct().toList();
            holdReasons = Stream.concat(holdReasons.stream(), Stream.of(reason)).distinct().toList();
        }
    }

    /** What it had put on hold is not its concern any more. */
    void released() {
        heldTaskIds = List.of();
        holdReasons = List.of();
    }

    void requireHolds() {
        if (heldTaskIds.isEmpty()) {
            throw PilotProblem.NOTHING_HELD.because("The pilot has put no task on hold, or those are off it again");
        }
        if (status == PilotStatus.DECIDED && verdict == Verdict.STOP) {
            throw PilotProblem.PILOT_STOPPED
                    .because("The verdict STOP stands, and so do its holds: reopen the pilot, or take single tasks off hold");
        }
    }

    List<UUID> heldTaskIds() {
        return heldTaskIds;
    }

    List<String> holdReasons() {
        return holdReasons;
    }

    /** Another iteration begins anew; what was held stays known. */
    void decide(Verdict decision) {
        requireRunning();
        verdict = decision;
        if (decision == Verdict.ITERATE) {
            openNextIteration();
        } else {
            status = PilotStatus.DECIDED;
        }
    }

    /** The last verdict stays known. */
    void reopen() {
        if (status != PilotStatus.DECIDED) {
            throw PilotProblem.PILOT_NOT_DECIDED.because("The pilot is %s in iteration %d: there is no verdict to go back on",
                    status, iteration);
        }
        openNextIteration();
    }

    private void openNextIteration() {
        iteration++;
        status = PilotStatus.PLANNED;
        said = Map.of();
        brokenRules = Map.of();
        brokenAt = null;
    }

    List<String> kpis() {
        return Stream.concat(successCriteria.stream(), stopCriteria.stream())
                .flatMap(criterion -> Optional.ofNullable(criterion.kpi()).stream()).map(KpiRule::kpi).distinct().toList();
    }

    String name() {
        return name;
    }

    PilotStanding standing() {
        return new PilotStanding(id(), name, status, iteration, verdict);
    }

    @Nullable
    UUID taskId() {
        return taskId;
    }

    @Override
    protected PilotFacts view() {
        return new PilotFacts(id(), version(), externalId(), name, hypothesis, baseline, scope, participants, participantCount,
                owner, taskId, Exact.plainOptional(costCap), Exact.plainOptional(spent), spentOn, holdAutomatically,
                successCriteria, stopCriteria, said,
                status, iteration, verdict, brokenRules, brokenAt, heldTaskIds, createdAt(), updatedAt());
    }
}
