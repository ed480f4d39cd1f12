package dev.milepost.roi.ledger;

import static dev.milepost.roi.Api.owner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import dev.milepost.roi.Api;
import io.restassured.response.Response;

/** The books of an organization that no other test uses. */
record Books(String organization) {
    static final String ENTRIES = Api.BASE + "/ledger-entries";
    static final String PERIODS = Api.BASE + "/ledger-periods";
    static final String COSTS = Api.BASE + "/actual-costs";

    static Books create() {
        return new Books(Api.newOrganization());
    }

    /** An entry of 100.00 and 19.00 EUR on a plan, except for what is said otherwise. */
    static Map<String, Object> entry(UUID plan, Map<String, ?> otherwise) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("planId", plan, "date", "2026-01-15", "amount", 100, "tax", 19,
                "currency", "EUR", "kind", "OPEX"));
        entry.putAll(otherwise);
        return entry;
    }

    Response post(Map<String, ?> entry) {
        return owner(organization).body(entry).post(ENTRIES);
    }

    /** The address of a new entry. */
    String enter(UUID plan, Map<String, ?> otherwise) {
        return post(entry(plan, otherwise)).then().statusCode(201).extract().header("Location");
    }

    Response reverse(String address) {
        return owner(organization).body(Map.of("reason", "Entered twice")).post(address + "/reversal");
    }

    Response close(String month) {
        return owner(organization).put(PERIODS + "/" + month + "/closure");
    }

    Response reopen(String month) {
        return owner(organization).body(Map.of("reason", "A late invoice")).post(PERIODS + "/" + month + "/reopening");
    }

    Response get(String address) {
        return owner(organization).get(address);
    }
}
