package dev.milepost.plan;

import dev.milepost.kit.testing.ArchitectureRules;

class PlanArchitectureTest extends ArchitectureRules {

    PlanArchitectureTest() {
        super("dev.milepost.plan", "schedule", "simulation", "practice", "money", "earnedvalue", "load", "exact", "ranking");
    }
}
