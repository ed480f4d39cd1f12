package dev.milepost.roi;

import java.util.Set;

import dev.milepost.kit.testing.UpgradeDrill;

class UpgradeTest extends UpgradeDrill {

    @Override
    protected Set<String> writtenByTheDatabase() {
        return Set.of("measurement_stale.due_at");
    }
}
