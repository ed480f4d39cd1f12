package dev.milepost.plan;

import dev.milepost.kit.testing.UpgradeDrill;

class UpgradeTest extends UpgradeDrill {
}
