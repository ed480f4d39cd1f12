package dev.milepost.roi;

import dev.milepost.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.milepost.roi", "cashflow", "statistics", "simulation", "projection", "funding");
    }
}
