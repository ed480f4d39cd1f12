package dev.milepost.assessment;

import dev.milepost.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
<<<<<<< HEAD
        super("dev.milepost.assessment", "scoring", "selection");
=======
        super("dev.milepost.assessment", "scoring", "screening");
>>>>>>> 92749d1b165be9b06328be5a1273ae4642b858b9
    }
}
