package dev.milepost.roi;

import dev.milepost.kit.testing.UpgradeDrill;

class UpgradeTest extends UpgradeDrill {
}
