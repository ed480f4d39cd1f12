package dev.milepost.plan;

import java.util.Map;

import dev.milepost.kit.testing.ContractsOfOthers;

class ContractsOfOthersTest extends ContractsOfOthers {

    ContractsOfOthersTest() {
        super(Map.of("dev.milepost.plan.readiness.AssessmentClient", "assessment", "dev.milepost.plan.finance.RoiClient",
                "roi"));
    }
}
