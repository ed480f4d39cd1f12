package dev.milepost.assessment.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What some people would have to be able to, and what they are able to. */
@Entity
@Table(name = "skill_gap")
class SkillGap extends Kept<SkillGapEdit, SkillGapView> {
    @Column
    private String skill;
    @Column
    private @Nullable String role;
    @Column
    private @Nullable String description;
    @Column(name = "current_level")
    private int currentLevel;
    @Column(name = "needed_level")
    private int neededLevel;
    @Column(name = "trainable_people")
    private int trainablePeople;
    @Column(name = "needed_by")
    private @Nullable LocalDate neededBy;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    /** As decided when it was last changed, for lists. */
    @Enumerated(EnumType.STRING)
    @Column
    private SkillOutcome outcome;

    protected SkillGap() {
    }

    SkillGap(SkillGapEdit gap, Instant now) {
        super(now);
        take(gap, now);
    }

    @Override
    protected SkillGapEdit edit() {
        return new SkillGapEdit(externalId(), skill, role, description, currentLevel, neededLevel, trainablePeople, neededBy,
                planId);
    }

    @Override
    protected final void take(SkillGapEdit edit, Instant now) {
        externalId(edit.externalId());
        skill = edit.skill();
        role = edit.role();
        description = edit.description();
        currentLevel = edit.currentLevel();
        neededLevel = edit.neededLevel();
        trainablePeople = edit.trainablePeople();
        neededBy = edit.neededBy();
        planId = edit.planId();
        outcome = SkillOutcome.of(currentLevel, neededLevel, trainablePeople);
    }

    String skill() {
        return skill;
    }

    @Nullable
    LocalDate neededBy() {
        return neededBy;
    }

    @Override
    protected SkillGapView view() {
        return new SkillGapView(id(), version(), externalId(), skill, role, description, currentLevel, neededLevel,
                trainablePeople, neededBy, planId, Math.max(0, neededLevel - currentLevel), outcome, SkillOutcome.RULE,
                createdAt(), updatedAt());
    }
}
