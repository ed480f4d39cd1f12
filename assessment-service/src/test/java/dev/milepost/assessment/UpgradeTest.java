package dev.milepost.assessment;

import dev.milepost.kit.testing.UpgradeDrill;

class UpgradeTest extends UpgradeDrill {
}
