package dev.milepost.roi;

import java.util.Map;

import dev.milepost.kit.testing.ContractsOfOthers;

class ContractsOfOthersTest extends ContractsOfOthers {

    ContractsOfOthersTest() {
        super(Map.of("dev.milepost.roi.plans.PlanClient", "plan"));
    }
}
