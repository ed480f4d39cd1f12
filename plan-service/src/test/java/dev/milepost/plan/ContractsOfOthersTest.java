package dev.milepost.plan;

import dev.milepost.kit.testing.ContractsOfOthers;

class ContractsOfOthersTest extends ContractsOfOthers {

    ContractsOfOthersTest() {
        super("assessment", "roi");
    }
}
