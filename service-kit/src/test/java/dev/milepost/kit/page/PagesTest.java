package dev.milepost.kit.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class PagesTest {

    private static final String MEMOS = "/api/note/v1/memos";

    private final String organization = "pages-" + UUID.randomUUID();

    @Test
    void aListWithoutRowsIsAnEmptyPage() {
        caller().get(MEMOS).then().statusCode(200).body("items", hasSize(0)).body("nextCursor", nullValue())
                .body("count", nullValue()).header("Link", nullValue());
    }

    @Test
    void aWalkReturnsEachRowOnceInTheOrderOfCreationWhileRowsAreAdded() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(create("m" + i, null, null));
        }
        List<String> seen = new ArrayList<>();
        Response page = caller().get(MEMOS + "?limit=3&count=true");
        page.then().body("count", equalTo(7));
        seen.addAll(page.path("items.id"));
        made.add(create("added meanwhile", null, null));
        while (page.header("Link") != null) {
            String next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
            page = given().urlEncodingEnabled(false).auth().oauth2(Tokens.member(organization, "owner")).get(next);
            seen.addAll(page.then().statusCode(200).extract().<List<String>> path("items.id"));
        }
        assertThat(seen).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = { "amount", "-amount", "dueDate", "-dueDate,title", "amount,-dueDate", "-title",
            "dueDate,amount,-title" })
    void aSortedWalkReturnsEachRowOnceWithRowsWithoutValueLast(String sort) {
        String[] dates = { "2026-01-05", "2026-03-01", null };
        String[] amounts = { "10", "9.5", null, "10" };
        for (int i = 0; i < 12; i++) {
            create("m" + (i * 7 % 12 + 10), amounts[i % 4], dates[i % 3]);
        }
        List<List<@Nullable Object>> seen = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = caller().queryParam("limit", 5).queryParam("sort", sort);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(MEMOS);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            for (int i = 0; i < page.<List<Object>> path("items").size(); i++) {
                List<@Nullable Object> key = new ArrayList<>();
                for (String field : sort.split(",", -1)) {
                    key.add(page.path("items[" + i + "]." + field.replace("-", "")));
                }
                seen.add(key);
            }
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(order(sort.split(",", -1)));
    }

    @Test
    void aCursorIsGoodForItsListItsFiltersAndItsOrderOnly() {
        for (int i = 0; i < 3; i++) {
            create("m" + i, null, null);
        }
        String cursor = caller().get(MEMOS + "?limit=1&kind=TASK").path("nextCursor");
        caller().queryParam("cursor", cursor).get(MEMOS + "?limit=1&kind=TASK").then().statusCode(200);
        caller().queryParam("cursor", cursor).get(MEMOS + "?limit=1").then().statusCode(400).body("code",
                equalTo("bad-cursor"));
        caller().queryParam("cursor", cursor).get(MEMOS + "?limit=1&kind=TASK&sort=title").then().statusCode(400)
                .body("code", equalTo("bad-cursor"));
        String tampered = cursor.substring(0, 5) + (cursor.charAt(5) == 'A' ? "B" : "A") + cursor.substring(6);
        caller().queryParam("cursor", tampered).get(MEMOS + "?limit=1&kind=TASK").then().statusCode(400)
                .body("code", equalTo("bad-cursor"));
    }

    @Test
    void aCursorOfAnotherOrganizationOpensNothing() {
        for (int i = 0; i < 3; i++) {
            create("m" + i, null, null);
        }
        String cursor = caller().get(MEMOS + "?limit=1").path("nextCursor");
        given().auth().oauth2(Tokens.member("x" + organization, "owner")).queryParam("cursor", cursor).get(MEMOS).then()
                .statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aFilterTakesSeveralValues() {
        create("a", null, null);
        caller().get(MEMOS + "?kind=IDEA").then().body("items", hasSize(0));
        caller().get(MEMOS + "?kind=IDEA,TASK").then().body("items", hasSize(1));
    }

    private static Comparator<List<@Nullable Object>> order(String[] fields) {
        return (one, other) -> {
            for (int i = 0; i < fields.length; i++) {
                Comparator<String> ascending = Comparator.comparing(text -> text);
                int compared = one.get(i) instanceof Number || other.get(i) instanceof Number
                        ? Comparator.nullsLast(fields[i].startsWith("-") ? Comparator.<Double> reverseOrder()
                                : Comparator.<Double> naturalOrder()).compare(number(one.get(i)), number(other.get(i)))
                        : Comparator.nullsLast(fields[i].startsWith("-") ? ascending.reversed() : ascending)
                                .compare(text(one.get(i)), text(other.get(i)));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json");
    }

    private String create(String title, @Nullable String amount, @Nullable String dueDate) {
        String more = (amount == null ? "" : ", \"amount\": " + amount)
                + (dueDate == null ? "" : ", \"dueDate\": \"" + dueDate + "\"");
        return caller().body("{\"title\": \"" + title + "\", \"kind\": \"TASK\"" + more + "}").post(MEMOS).then()
                .statusCode(201)
                .extract().path("id");
    }
}
