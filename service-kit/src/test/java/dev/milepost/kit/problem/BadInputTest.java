package dev.milepost.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Whatever is wrong with a request, the answer is a problem document that says so, and nothing is half-saved. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class BadInputTest {

    private static final String BASE = "/api/note/v1";

    private final String organization = "bad-input-" + UUID.randomUUID();

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        refused(post("{\n  \"title\": \"a\",\n  \"kind\" \"TASK\"\n}"), 400, "malformed-json")
                .body("detail", containsString("line 3, column 10"));
        refused(post("{\"title\": \"a\""), 400, "malformed-json");
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\"} extra"), 400, "malformed-json");
        refused(post("{\"title\": \"a\", \"title\": \"b\", \"kind\": \"TASK\"}"), 400, "malformed-json")
                .body("detail", containsString("Duplicate field 'title'"));
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThatAreKnown() {
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"titel\": \"b\"}"), 400, "unknown-field")
                .body("detail", containsString("\"titel\""), "detail", containsString("title"),
                        "errors.pointer", hasItem("/titel"));
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"lines\": [{\"name\": \"x\", \"count\": 1, \"extra\": 1}]}"), 400,
                "unknown-field")
                .body("errors.pointer", hasItem("/lines/0/extra"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"amount\": \"12\" | /amount | a number",
            "\"amount\": true | /amount | a number",
            "\"priority\": \"1\" | /priority | a whole number",
            "\"priority\": 1.5 | /priority | a whole number",
            "\"lines\": [{\"name\": \"x\"}] | /lines/0/count | a whole number",
            "\"lines\": [{\"name\": \"x\", \"count\": null}] | /lines/0/count | a whole number",
            "\"priority\": 99999999999 | /priority | a whole number",
            "\"tags\": \"a\" | /tags | a list",
            "\"tags\": [1] | /tags/0 | a text",
            "\"dueDate\": \"2026-02-30\" | /dueDate | a date, such as 2026-01-05",
            "\"dueDate\": 20260105 | /dueDate | a date",
            "\"lines\": [{\"name\": \"x\", \"count\": \"y\"}] | /lines/0/count | a whole number",
            "\"lines\": [7] | /lines/0 | an object",
    })
    void aWrongTypeIsToldWithWhatIsExpected(String field, String pointer, String expected) {
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", " + field + "}"), 400, "wrong-type")
                .body("detail", containsString(expected), "errors.pointer", hasItem(pointer));
    }

    @Test
    void anUnknownEnumValueIsToldWithTheOnesThereAre() {
        refused(post("{\"title\": \"a\", \"kind\": \"CHORE\"}"), 400, "wrong-type")
                .body("detail", containsString("one of IDEA, TASK"), "errors[0].pointer", equalTo("/kind"),
                        "errors[0].code", equalTo("unknown-value"));
        refused(post("{\"title\": \"a\", \"kind\": 0}"), 400, "wrong-type");
        refused(post("{\"title\": \"a\", \"kind\": \"\"}"), 400, "wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null" })
    void anEmptyBodyIsRefused(String body) {
        refused(post(body), 400, "body-missing");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        refused(post("[]"), 400, "wrong-type");
        refused(post("\"text\""), 400, "wrong-type");
        refused(post("7"), 400, "wrong-type");
    }

    @Test
    void brokenRulesAreToldByPointer() {
        refused(post(
                "{\"title\": \" \", \"amount\": -1, \"tags\": [\"a\", \"\"], \"lines\": [{\"name\": \"a\", \"count\": 1}, {\"name\": \"\", \"count\": 1}]}"),
                400, "validation-failed")
                .body("errors.pointer", hasItems("/title", "/kind", "/amount", "/tags/1", "/lines/1/name"),
                        "errors.code", hasItems("not-blank", "not-null", "positive-or-zero"));
        refused(post("{\"title\": \"" + "a".repeat(101) + "\", \"kind\": \"TASK\"}"), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("/title"));
    }

    @Test
    void aQueryParameterThatBreaksItsRuleIsNamed() {
        refused(as("owner").contentType("application/json").body("{\"title\": \"a\", \"kind\": \"TASK\"}")
                .post(BASE + "/memos/lengths?factor=11").then(), 400, "validation-failed")
                .body("errors[0].pointer", equalTo("?factor"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() throws IOException {
        refused(post("{\"title\": \"" + "a".repeat(5_000_000) + "\"}"), 413, "body-too-large");
        String answer = raw("POST " + BASE + "/memos HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                + Tokens.member(organization, "owner")
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"")
                .contains("application/problem+json");
    }

    @Test
    void aBodyOfUnannouncedLengthIsCutOff() throws IOException {
        StringBuilder request = new StringBuilder("POST " + BASE + "/memos HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                + Tokens.member(organization, "owner")
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        String chunk = " ".repeat(65_536);
        for (int i = 0; i < 70; i++) {
            request.append("10000\r\n").append(chunk).append("\r\n");
        }
        request.append("0\r\n\r\n");
        assertThat(raw(request.toString())).startsWith("HTTP/1.1 413").contains("\"code\":\"body-too-large\"");
    }

    @Test
    void aBodyThatIsTooDeepIsRefused() {
        refused(as("owner").contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"tags\": " + "[".repeat(500) + "]".repeat(500) + "}").patch(BASE + "/notes/" + UUID.randomUUID())
                .then(),
                400, "body-too-complex");
        refused(post("[".repeat(100_000)), 400, "wrong-type");
    }

    @Test
    void textsAndNumbersThatAreTooLongAreRefused() {
        refused(post("{\"title\": \"" + "a".repeat(1_100_000) + "\"}"), 400, "body-too-complex");
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"amount\": " + "9".repeat(200) + "}"), 400, "body-too-complex");
        refused(post("{\"" + "a".repeat(2_000) + "\": 1}"), 400, "body-too-complex");
    }

    @Test
    void aNumberWithAHugeExponentIsRefusedQuickly() {
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"amount\": 1e999999999}"), 400, "body-too-complex");
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"amount\": 1e-999999999}"), 400, "body-too-complex");
        refused(post("{\"title\": \"a\", \"kind\": \"TASK\", \"priority\": 1e999999999}"), 400);
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefused() {
        refused(post("{\"title\": \"a\\u0000b\", \"kind\": \"TASK\"}"), 422, "unprocessable");
    }

    @Test
    void aWrongMediaTypeIsRefused() throws IOException {
        refused(as("owner").contentType("text/plain").body("hello").post(BASE + "/memos").then(), 415, "unsupported-media-type")
                .body("detail", containsString("text/plain"));
        refused(as("owner").contentType("application/xml").body("<a/>").post(BASE + "/memos").then(), 415,
                "unsupported-media-type");
        refused(as("owner").contentType("application/json").body("{}").patch(BASE + "/notes/" + UUID.randomUUID()).then(), 415,
                "unsupported-media-type").body("detail", containsString("merge-patch"));
        assertThat(raw("POST " + BASE + "/memos HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                + Tokens.member(organization, "owner") + "\r\nContent-Type: nonsense\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 415").contains("\"code\":\"unsupported-media-type\"");
        refused(as("owner").accept("image/png").get(BASE + "/memos").then(), 406, "not-acceptable");
    }

    @Test
    void anAddressThatDoesNotExistIsToldEverywhere() {
        refused(as("owner").get(BASE + "/nothing").then(), 404, "no-such-path");
        refused(as("owner").get(BASE + "/memos/" + UUID.randomUUID() + "/nothing").then(), 404, "no-such-path");
        refused(as("owner").get("/elsewhere").then(), 404, "no-such-path");
        refused(given().get("/").then(), 404, "no-such-path");
        refused(given().get("/elsewhere?a=1").then(), 404, "no-such-path");
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsToldWithThoseItKnows() {
        refused(as("owner").delete(BASE + "/memos").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        refused(as("owner").post(BASE + "/memos/" + UUID.randomUUID()).then(), 405, "method-not-allowed")
                .header("Allow", "DELETE, GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "not-a-uuid", "1-1-1-1-1", "%00", "' or 1=1", "0197d7a4-8a5e-7c3a-9d1f-3f1e2a4b5c6d0" })
    void aBadIdIsToldAsSuch(String id) {
        refused(as("owner").urlEncodingEnabled(!id.startsWith("%")).get(BASE + "/memos/" + id).then(), 400, "invalid-parameter")
                .body("errors[0].pointer", equalTo("{memoId}"), "detail", containsString("a UUID"));
    }

    @ParameterizedTest
    @CsvSource({
            "limit=x, ?limit, a whole number",
            "limit=0, ?limit, 1 to 200",
            "limit=201, ?limit, 1 to 200",
            "limit=-5, ?limit, 1 to 200",
            "count=maybe, ?count, true or false",
            "kind=CHORE, ?kind, 'one of IDEA, TASK'",
            "'kind=TASK,CHORE', ?kind, 'one of IDEA, TASK'",
            "dueBefore=tomorrow, ?dueBefore, a date",
            "sort=secret, ?sort, 'title, amount, dueDate'",
            "'sort=title,-title', ?sort, 'title, amount, dueDate'",
    })
    void aBadQueryParameterIsNamed(String query, String pointer, String expected) {
        refused(as("owner").get(BASE + "/memos?" + query).then(), 400, "invalid-parameter")
                .body("errors[0].pointer", equalTo(pointer), "detail", containsString(expected));
    }

    @Test
    void anUnknownQueryParameterIsNamedWithThoseThereAre() {
        refused(as("owner").get(BASE + "/memos?knd=TASK").then(), 400, "unknown-parameter")
                .body("errors[0].pointer", equalTo("?knd"), "detail", containsString("kind"));
        refused(as("owner").get(BASE + "/memos/" + UUID.randomUUID() + "?a=1").then(), 400, "unknown-parameter");
    }

    @Test
    void aDryRunWhereThereIsNoneIsRefused() {
        refused(as("owner").contentType("application/merge-patch+json").body("{}")
                .patch(BASE + "/notes/" + UUID.randomUUID() + "?dryRun=true").then(), 400, "dry-run-not-available");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "AAAA", "bm90IGEgY3Vyc29y", "%F0%9F%98%80", "////" })
    void aBadCursorIsRefused(String cursor) {
        refused(as("owner").urlEncodingEnabled(false).get(BASE + "/memos?cursor=" + cursor).then(), 400, "bad-cursor");
    }

    @Test
    void foreignIdsAnswerExactlyAsAbsentOnes() {
        String theirs = given().auth().oauth2(Tokens.member("theirs-" + organization, "owner")).contentType("application/json")
                .body("{\"title\": \"a\", \"kind\": \"TASK\"}").post(BASE + "/memos").then().statusCode(201).extract()
                .path("id");
        String foreign = refused(as("owner").get(BASE + "/memos/" + theirs).then(), 404, "not-found").extract().path("detail");
        String none = UUID.randomUUID().toString();
        String absent = refused(as("owner").get(BASE + "/memos/" + none).then(), 404, "not-found").extract().path("detail");
        assertThat(foreign.replace(theirs, none)).isEqualTo(absent);
    }

    @Test
    void withoutATokenTheAnswerIs401WithAChallenge() {
        refused(given().get(BASE + "/memos").then(), 401, "not-signed-in").header("WWW-Authenticate", startsWith("Bearer"));
        refused(given().contentType("application/json").body("{").post(BASE + "/memos").then(), 401, "not-signed-in");
        refused(given().header("Authorization", "Basic YTpi").get(BASE + "/memos").then(), 401, "not-signed-in");
    }

    @Test
    void aTokenThatIsNotAcceptedIsToldWhy() {
        refused(given().auth().oauth2(Tokens.expired()).get(BASE + "/memos").then(), 401, "token-expired")
                .header("WWW-Authenticate", startsWith("Bearer"));
        refused(given().auth().oauth2(Tokens.forAnotherAudience()).get(BASE + "/memos").then(), 401,
                "token-not-for-this-service").header("WWW-Authenticate", startsWith("Bearer"));
        refused(given().auth().oauth2(Tokens.forged()).get(BASE + "/memos").then(), 401, "token-invalid")
                .header("WWW-Authenticate", startsWith("Bearer"));
        refused(given().auth().oauth2(Tokens.ofAnotherIssuer()).get(BASE + "/memos").then(), 401, "token-invalid");
        refused(given().auth().oauth2("nonsense").get(BASE + "/memos").then(), 401, "token-invalid");
        refused(given().auth().oauth2("a.b.c").get(BASE + "/memos").then(), 401, "token-invalid");
        refused(given().auth().oauth2(Tokens.expired()).get("/elsewhere").then(), 401, "token-expired");
    }

    @Test
    void aMissingPermissionIsNamed() {
        refused(as("viewer").contentType("application/json").body("{\"title\": \"a\", \"kind\": \"TASK\"}")
                .post(BASE + "/memos")
                .then(), 403, "permission-missing").body("detail", containsString("note:write"));
    }

    @Test
    void theOrganizationMustBeOneOfTheTokens() {
        refused(given().auth().oauth2(Tokens.of("adviser")).get(BASE + "/memos").then(), 403, "organization-not-selected")
                .body("detail", containsString("Milepost-Organization"));
        refused(given().auth().oauth2(Tokens.of("adviser")).header("Milepost-Organization", "third").get(BASE + "/memos")
                .then(),
                403, "not-a-member");
        refused(given().auth().oauth2(Tokens.of("nobody")).get(BASE + "/memos").then(), 403, "not-a-member");
    }

    @Test
    void brokenRulesOfTheDatabaseAreTheCallersToMend() {
        String note = post("{\"title\": \"once\", \"kind\": \"TASK\"}").statusCode(201).extract().path("id");
        refused(post("{\"title\": \"once\", \"kind\": \"TASK\"}"), 409, "already-exists");
        refused(post("{\"title\": \"much\", \"kind\": \"TASK\", \"amount\": 1000000000}"), 422, "unprocessable");
        refused(as("owner").put(BASE + "/memos/" + UUID.randomUUID() + "/comment").then(), 422, "unprocessable");
        as("owner").put(BASE + "/memos/" + note + "/comment").then().statusCode(204);
        refused(as("owner").header("If-Match", "\"0\"").delete(BASE + "/memos/" + note).then(), 409, "still-referenced");
    }

    @Test
    void aFailureLeavesNothingBehind() {
        refused(post("{\"title\": \"forbidden fruit\", \"kind\": \"TASK\"}"), 422, "memo-is-forbidden-word");
        as("owner").get(BASE + "/memos?count=true").then().statusCode(200).body("count", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
            "bug, 500, internal-error", "stack-overflow, 500, internal-error", "anything, 500, internal-error",
            "stale, 409, concurrent-change", "deadlock, 409, concurrent-change", "database-away, 503, unavailable",
            "statement-timeout, 503, unavailable", "timeout, 504, upstream-timeout", "circuit-open, 503, unavailable",
            "unreachable, 502, upstream-failed", "other-service, 502, upstream-failed", "web, 400, bad-request",
            "unlisted, 503, unavailable" })
    void failuresThatAreNotTheCallersTellNothingInternal(String kind, int status, String code) {
        refused(as("owner").get(BASE + "/failures/" + kind).then(), status, code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /api/note/v1/memos HTTP/1.1\r\nHost: test\r\nContent-Length: -1\r\n\r\n",
            "GET /api/note/v1/memos?a=%zz HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n",
            "GET /api/note/v1/%zz HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n",
            "GET /api/note/v1/memos\r\n\r\n", "hello\r\n\r\n", "\u0016\u0003\u0001 secret\r\n\r\n",
            "GET /api/note/v1/memos HTTP/1.1\r\n: no name\r\n\r\n", "GET /api/note/v1/memos FTP/1\r\nHost: test\r\n\r\n",
            "POST /api/note/v1/memos HTTP/1.1\r\nHost: test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "POST /api/note/v1/memos HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n" })
    void requestsThatAreHardlyHttpAreRefusedAsProblems(String request) throws IOException {
        assertThat(raw(request)).matches("(?s)HTTP/1.1 4\\d\\d .*application/problem\\+json.*\"requestId\".*");
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedAndNothingIsSaved() throws IOException {
        String head = "POST " + BASE
                + "/memos HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Tokens.member(organization, "owner") + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(raw(head + "26\r\n{\"title\": \"half-saved\", \"kind\": \"TASK\"}\r\nzz\r\n")).startsWith("HTTP/1.1 400")
                .contains("\"code\":\"bad-request\"");
        as("owner").get(BASE + "/memos").then().statusCode(200).body(not(containsString("half-saved")));
    }

    @Test
    void anEarlierRequestOfTheSameConnectionKeepsItsAnswer() throws IOException {
        String first = "GET " + BASE + "/memos HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer "
                + Tokens.member(organization, "owner") + "\r\n\r\n";
        assertThat(raw(first + "hello\r\n\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(ints = { 20_000, 70_000, 1_000_000, 2_000_000, 20_000_000 })
    void addressesAndHeadersThatAreTooLongAreRefused(int length) throws IOException {
        String rest = "Host: test\r\nConnection: close\r\nAuthorization: Bearer " + Tokens.member(organization, "owner");
        assertThat(raw("GET " + BASE + "/memos?sort=" + "a".repeat(length) + " HTTP/1.1\r\n" + rest + "\r\n\r\n"))
                .startsWith("HTTP/1.1 414").contains("application/problem+json").contains("\"code\":\"address-too-long\"");
        assertThat(raw("GET " + BASE + "/memos HTTP/1.1\r\n" + rest + "\r\nX-Long: " + "a".repeat(length) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431").contains("application/problem+json").contains("\"code\":\"headers-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "TRACE", "FOO", "CONNECT", "COPY" })
    void anUncommonMethodIsRefused(String method) throws IOException {
        assertThat(raw(method + " " + BASE + "/memos HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4\\d\\d .*application/problem\\+json.*");
    }

    @Test
    void everyCodeIsExplained() {
        given().get(BASE + "/problems").then().statusCode(200).body("items.code",
                hasItems("malformed-json", "internal-error", "memo-is-forbidden-word"));
        given().get(BASE + "/problems/malformed-json").then().statusCode(200).body("status", equalTo(400));
        given().accept("text/html").get(BASE + "/problems/memo-is-forbidden-word").then().statusCode(200)
                .contentType("text/html").body(containsString("The title has a word that is not allowed"));
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8").get(BASE + "/problems").then()
                .contentType("text/html").body(containsString("malformed-json"));
        refused(given().get(BASE + "/problems/nonsense").then(), 404, "not-found");
    }

    private ValidatableResponse post(String body) {
        return as("owner").contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8)).post(BASE + "/memos")
                .then();
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.member(organization, role));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return refused(answer, status).body("code", equalTo(code), "type", equalTo(BASE + "/problems/" + code));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType("application/problem+json")
                .body("status", equalTo(status), "title", notNullValue(), "detail", notNullValue(), "instance", startsWith("/"),
                        "requestId", notNullValue(), "errors", notNullValue(), "type", startsWith(BASE + "/problems/"))
                .body(not(containsString("secret internal words"))).body(not(containsString("dev.milepost")))
                .body(not(containsString("java."))).body(not(containsString("memo_")));
        String requestId = answer.extract().path("requestId");
        return answer.header("X-Request-Id", equalTo(requestId));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException closedEarly) {
                // The server may answer and close before it has read everything.
            }
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            char[] buffer = new char[4096];
            for (int read = in.read(buffer); read > 0; read = in.ready() || answer.indexOf("}") < 0 ? in.read(buffer) : -1) {
                answer.append(buffer, 0, read);
            }
            return answer.toString();
        }
    }
}
