package dev.milepost.roi.casetemplate;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CaseTemplateTest {
    private static final String TEMPLATES = Api.BASE + "/business-case-templates";
    private static final String TERMS = "{\"currency\": \"EUR\", \"discountRate\": 0.08}";

    private final String organization = Api.newOrganization();

    @Test
    void thereIsOneForEachOfTheFourBenefits() {
        owner(organization).get(TEMPLATES).then().statusCode(200).body("items.benefitType",
                containsInAnyOrder("PROCESS_AUTOMATION", "DECISION_MAKING", "CUSTOMER_EXPERIENCE", "EFFICIENCY"));
    }

    @Test
    void eachMakesACaseWithFiguresScenariosAndASimulationInEachLanguage() {
        List<String> keys = owner(organization).get(TEMPLATES).jsonPath().getList("items.key");
        for (String key : keys) {
            for (String language : List.of("en", "de", "es", "fr")) {
                Response created = owner(organization).body(TERMS)
                        .post(TEMPLATES + "/" + key + "/business-cases?lang=" + language);
                created.then().statusCode(201).body("summary.npv", notNullValue()).body("summary.npvLowSource",
                        equalTo("SIMULATION"));
                String location = created.header("Location");
                JsonPath scenarios = owner(organization).get(location + "/scenarios").then().statusCode(200).extract()
                        .jsonPath();
                double expected = scenarios.getDouble("items[0].npv.value");
                assertThat(scenarios.getDouble("items.find { it.key == 'WORST' }.npv.value")).as(key).isLessThan(expected);
                assertThat(scenarios.getDouble("items.find { it.key == 'BEST' }.npv.value")).as(key).isGreaterThan(expected);
                assertThat(created.jsonPath().getList("lines.name")).doesNotHaveDuplicates().doesNotContainNull();
            }
        }
    }

    @Test
    void theTextsAreInTheLanguageAskedFor() {
        owner(organization).header("Accept-Language", "de-AT").get(TEMPLATES + "/efficiency").then().statusCode(200)
                .header("Content-Language", equalTo("de")).body("name", equalTo("Ein Assistent für die Büroarbeit"))
                .body("drivers.name", hasItem("Preis einer Lizenz"));
        owner(organization).get(TEMPLATES + "/efficiency?lang=it").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void ownValuesAndKpisTakeTheirPlace() {
        owner(organization).body("{\"name\": \"Hours\", \"direction\": \"HIGHER_IS_BETTER\", \"key\": \"hours\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201);

        Response created = owner(organization).body("""
                {"name": "Ours", "currency": "EUR", "discountRate": 0.08, "startDate": "2026-01-01",
                 "drivers": {"adoption": 0.9}, "kpiDrivers": {"hours-saved": "key:hours"}}""")
                .post(TEMPLATES + "/efficiency/business-cases");

        created.then().statusCode(201).body("name", equalTo("Ours"))
                .body("drivers.find { it.key == 'adoption' }.value", is(0.9f))
                .body("drivers.find { it.key == 'adoption' }.distribution", nullValue())
                .body("drivers.find { it.key == 'hours-saved' }.kpi", equalTo("key:hours"))
                .body("readings[0].reason", equalTo("NOT_MEASURED"));
        owner(organization).body("{\"currency\": \"EUR\", \"discountRate\": 0.08, \"drivers\": {\"adoptoin\": 0.9}}")
                .post(TEMPLATES + "/efficiency/business-cases").then().statusCode(422)
                .body("code", equalTo("unknown-template-driver")).body("errors.pointer", hasItem("/drivers/adoptoin"));
    }

    @Test
    void aTemplateThatIsNotThereIsNotFoundAndAViewerMakesNoCase() {
        owner(organization).get(TEMPLATES + "/magic").then().statusCode(404);
        owner(organization).body(TERMS).post(TEMPLATES + "/magic/business-cases").then().statusCode(404);
        as(organization, "viewer").get(TEMPLATES + "/efficiency").then().statusCode(200);
        as(organization, "viewer").body(TERMS).post(TEMPLATES + "/efficiency/business-cases").then().statusCode(403);
        owner(organization).queryParam("dryRun", true).body(TERMS).post(TEMPLATES + "/efficiency/business-cases").then()
                .statusCode(200);
        owner(organization).get(Api.BASE + "/business-cases").then().body("items.size()", is(0));
    }
}
