package dev.milepost.plan.gate;

/** How a gate stands, for those who wait for it. */
public record GateStanding(String name, GateStatus status) {
}
