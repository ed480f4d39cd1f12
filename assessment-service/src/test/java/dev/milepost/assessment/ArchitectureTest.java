package dev.milepost.assessment;

import dev.milepost.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.milepost.assessment", "scoring", "selection", "screening");
    }
}
