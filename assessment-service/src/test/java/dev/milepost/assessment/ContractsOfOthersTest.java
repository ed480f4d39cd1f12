package dev.milepost.assessment;

import dev.milepost.kit.testing.ContractsOfOthers;

/** It asks no other service; a client that is added needs its name here, and what it asks is held against the contract. */
class ContractsOfOthersTest extends ContractsOfOthers {
}
