package dev.milepost.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** However much is in the registers, reading them takes the same number of statements. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RegisterStatementsTest {
    private final Client client = Client.ofNewOrganization();

    @Test
    void listsAndSummariesTakeTheSameNumberHoweverMuchThereIs() {
        List<String> paths = List.of("/data-assets", "/data-assets/summary", "/skill-gaps", "/ai-systems",
                "/catalogue-mappings",
                "/catalogues/NIST_AI_RMF/coverage", "/catalogues/NIST_CSF/nodes/GV.OC-01/mappings",
                "/benchmarks/comparison?country=DE&employees=20");
        List<Long> empty = paths.stream().map(this::statements).toList();
        fill();

        assertThat(paths.stream().map(this::statements).toList()).isEqualTo(empty);
        // the organization of the transaction, and one query
        assertThat(statements("/data-assets")).isLessThanOrEqualTo(2);
        assertThat(statements("/ai-systems")).isLessThanOrEqualTo(2);
    }

    @Test
    void whatHangsOnASystemIsReadInAFixedNumberOfStatements() {
        String few = system(List.of());
        List<String> assets = fill();
        String many = system(assets.subList(0, 10));
        for (int i = 0; i < 5; i++) {
            client.post(Client.BASE + "/ai-systems/" + many + "/bias-checks",
                    Map.of("tested", "t", "groups", "g", "result", "r", "outcome", "PASSED", "checkedOn", "2026-11-01")).then()
                    .statusCode(201);
        }
        // the data assets of a system that has some are one statement more
        assertThat(statements("/ai-systems/" + many + "/sheet"))
                .isLessThanOrEqualTo(statements("/ai-systems/" + few + "/sheet") + 2);
        assertThat(statements("/ai-systems/" + many + "/duties"))
                .isLessThanOrEqualTo(statements("/ai-systems/" + few + "/duties") + 1);
        assertThat(statements("/ai-systems/" + many + "/sheet")).isLessThanOrEqualTo(10);
    }

    private List<String> fill() {
        List<Map<String, Object>> many = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(Map.of("name", "Asset " + i, "personalData", "NONE", "records", i));
        }
        List<String> assets = client.post(Client.BASE + "/data-assets/batch", Map.of("create", many)).then().statusCode(200)
                .extract().path("created.id");
        client.post(Client.BASE + "/ai-systems/batch", Map.of("create", java.util.Collections.nCopies(30,
                Map.of("name", "S", "role", "DEPLOYER", "status", "IN_USE", "dataAssetIds", assets.subList(0, 5))))).then()
                .statusCode(200);
        client.post(Client.BASE + "/skill-gaps/batch", Map.of("create", java.util.Collections.nCopies(30,
                Map.of("skill", "S", "currentLevel", 1, "neededLevel", 2, "trainablePeople", 1)))).then().statusCode(200);
        client.post(Client.BASE + "/catalogue-mappings",
                Map.of("source", Map.of("catalogue", "NIST_PRIVACY", "nodeId", "GV.PO-P1"),
                        "target", Map.of("catalogue", "NIST_CSF", "nodeId", "GV.OC-01"), "relationship", "SUBSET_OF"));
        return assets;
    }

    private String system(List<String> assets) {
        return client.post(Client.BASE + "/ai-systems", Map.of("name", "A", "role", "DEPLOYER", "dataAssetIds", assets)).then()
                .statusCode(201).extract().path("id");
    }

    private long statements(String path) {
        client.request().accept("*/*").get(Client.BASE + path).then().statusCode(200);
        return RequestStatements.of(client.request().accept("*/*"),
                request -> request.get(Client.BASE + path).then().statusCode(200));
    }
}
