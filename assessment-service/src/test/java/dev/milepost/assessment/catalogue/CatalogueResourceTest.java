package dev.milepost.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Frameworks and laws, to be browsed by anybody who may read. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CatalogueResourceTest {
    private static final String CATALOGUES = Client.BASE + "/catalogues";
    private static final String NODES = Client.BASE + "/catalogue-nodes";

    private final Client client = Client.ofNewOrganization().as("viewer");

    @Test
    void eachCatalogueSaysWhereItIsFromAndOnWhichTerms() {
        client.get(CATALOGUES).then().statusCode(200)
                .body("items.catalogue", contains("NIST_AI_RMF", "NIST_AI_RMF_PLAYBOOK", "NIST_CSF", "NIST_PRIVACY",
                        "EU_AI_ACT", "AIRI"))
                .body("items.find { it.catalogue == 'NIST_CSF' }.version", equalTo("2.0"))
                .body("items.find { it.catalogue == 'NIST_CSF' }.nodes", is(6 + 22 + 106))
                .body("items.find { it.catalogue == 'NIST_CSF' }.leaves", is(106))
                .body("items.find { it.catalogue == 'EU_AI_ACT' }.licence", containsString("European Union"));
    }

    @Test
    void aTreeHasEveryPartBelowTheOneItIsIn() {
        client.get(CATALOGUES + "/NIST_AI_RMF").then().statusCode(200)
                .body("branches.id", contains("GOVERN", "MAP", "MEASURE", "MANAGE"))
                .body("branches[1].children[0].children[2].id", equalTo("MAP 1.3"))
                .body("branches[1].children[0].children[2].name", containsString("mission"));
        client.get(CATALOGUES + "/ISO_42001").then().statusCode(400).body("errors[0].detail", containsString("NIST_CSF"));
    }

    @Test
    void aPartIsReadByThePublishersIdentifier() {
        client.get(CATALOGUES + "/NIST_AI_RMF_PLAYBOOK/nodes/{id}", "MAP 1.3").then().statusCode(200)
                .body("parent", equalTo("MAP")).body("sections.kind", hasItem("SUGGESTED_ACTIONS"))
                .body("sections.find { it.kind == 'SUGGESTED_ACTIONS' }.text",
                        containsString("Review the documented system purpose from a socio-technical perspective"));
        client.get(CATALOGUES + "/EU_AI_ACT/nodes/{id}", "Annex III.4").then()
                .body("title", containsString("Employment")).body("text", nullValue());
        client.get(CATALOGUES + "/EU_AI_ACT/nodes/{id}", "Article 999").then().statusCode(404)
                .body("detail", containsString("has no part"));
    }

    @Test
    void partsAreFoundByIdentifierAndByTheBeginningsOfWords() {
        client.get(NODES + "?q=GV.SC&catalogue=NIST_CSF&count=true").then().statusCode(200)
                .body("items[0].id", equalTo("GV.SC"))
                .body("count", is(11));
        client.get(NODES + "?q=transparen oblig&catalogue=EU_AI_ACT").then().body("items.id", hasItem("Article 50"))
                .body("items.id", not(hasItem("Article 4")));
        client.get(NODES + "?catalogue=NIST_AI_RMF&kind=SUBCATEGORY&parent=MAP 1").then()
                .body("items.id", contains("MAP 1.1", "MAP 1.2", "MAP 1.3", "MAP 1.4", "MAP 1.5", "MAP 1.6"));
        client.get(NODES + "?q=zzzz").then().body("items", hasSize(0));
        client.get(NODES + "?kind=CHAPTERS").then().statusCode(400).body("errors[0].pointer", equalTo("?kind"));
        client.get(NODES + "?q=" + "x".repeat(201)).then().statusCode(400);
    }

    @Test
    void pageByPageEveryPartComesOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = client.get(NODES + "?catalogue=NIST_CSF&limit=50&cursor=" + cursor);
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("nextCursor");
        }

        assertThat(seen).hasSize(6 + 22 + 106).doesNotHaveDuplicates();
        String other = client.get(NODES + "?catalogue=NIST_CSF&limit=50").path("nextCursor");
        client.get(NODES + "?catalogue=AIRI&limit=50&cursor=" + other).then().statusCode(400).body("code",
                equalTo("bad-cursor"));
    }
}
