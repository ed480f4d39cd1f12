package dev.milepost.plan.people;

/** Somebody whom a plan touches, with how many of their concerns wait for an answer. */
public record StakeholderConcerns(StakeholderView stakeholder, int openConcerns) {
}
