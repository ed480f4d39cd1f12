package dev.milepost.roi;

import dev.milepost.kit.testing.ContractsOfOthers;

class ContractsOfOthersTest extends ContractsOfOthers {

    ContractsOfOthersTest() {
        super("plan");
    }
}
