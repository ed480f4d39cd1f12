package dev.milepost.plan.people;

/** What a stakeholder is. */
public enum StakeholderKind {
    PERSON,
    GROUP,
    PARTNER
}
