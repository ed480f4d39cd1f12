package dev.milepost.plan;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever people keep is listed by words and in an order of the reader's choice. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ListsTest {

    /** Dependencies have no words; the few templates are always listed whole. */
    private static final Set<String> WITHOUT_WORDS = Set.of("listDependencies", "listTemplates");

    /**
     * One list.
     *
     * @param within prepares what the objects hang on, below a plan, and gives their path
     * @param words the field that is searched and sorted by
     * @param sort by what else than words, null where by those
     * @param others what an object needs besides, by whether it is the later one in that order
     */
    private record Listed(String name, Function<String, String> within, String words, String sort,
            Function<Boolean, Map<String, Object>> others) {

        static Listed of(String name, Function<String, String> within, String words, Map<String, Object> others) {
            return new Listed(name, within, words, words, later -> others);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Listed> lists() {
        Object week = Map.of("workingDays", List.of("MONDAY"));
        return Stream.of(
                Listed.of("goals", plan -> plan + "/goals", "name", Map.of("benefitType", "EFFICIENCY")),
                Listed.of("steps", plan -> plan + "/steps", "name", Map.of()),
                Listed.of("evaluations", plan -> plan + "/evaluations", "name", Map.of()),
                Listed.of("phases", plan -> plan + "/phases", "name", Map.of()),
                Listed.of("trainings", plan -> plan + "/trainings", "name", Map.of("audience", "All")),
                Listed.of("participants", plan -> plan + "/trainings/"
                        + made(plan + "/trainings", Map.of("name", "T", "audience", "All")) + "/participants", "name",
                        Map.of()),
                Listed.of("mitigations", plan -> plan + "/risks/" + made(plan + "/risks",
                        Map.of("challenge", "COST_AND_BUDGET", "title", "R", "likelihood", 1, "impact", 1)) + "/mitigations",
                        "title", Map.of()),
                Listed.of("baselines", plan -> plan + "/baselines", "name", Map.of()),
                Listed.of("calendars", plan -> "/calendars", "name", Map.of("workingTime", week)),
                Listed.of("scoring schemes", plan -> "/scoring-schemes", "name",
                        Map.of("criteria",
                                List.of(Map.of("key", "impact", "name", "Impact", "weight", 1, "minimum", 0, "maximum", 5,
                                        "direction", "HIGHER_IS_BETTER")))),
                Listed.of("lessons", plan -> "/lessons", "title", Map.of("text", "T", "learnedIn", "OTHER")),
                Listed.of("trend notes", plan -> "/trend-notes", "title", Map.of("source", "S")),
                new Listed("comments", plan -> {
                    String step = made(plan + "/steps", Map.of("name", "S"));
                    return plan + "/tasks/" + made(plan + "/tasks", Map.of("stepId", step, "name", "T")) + "/comments";
                }, "text", "createdAt", later -> Map.of()),
                new Listed("concerns", plan -> plan + "/stakeholders/" + made(plan + "/stakeholders",
                        Map.of("name", "S", "kind", "GROUP", "influence", 1, "interest", 1)) + "/concerns", "text", "raisedOn",
                        later -> Map.of("raisedOn", later ? "2026-02-01" : "2026-01-01")),
                new Listed("integrations", plan -> plan + "/integrations", "description", "createdAt",
                        later -> Map.of("method", "API", "systemId",
                                made("/systems", Map.of("name", "S" + UUID.randomUUID())))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsSearchedAndSorted(Listed list) {
        String path = list.within().apply("/plans/" + owner().emptyPlan());
        String token = UUID.randomUUID().toString();
        String first = made(path, object(list, "Ant " + token, false));
        String second = made(path, object(list, "Bee " + token, true));

        owner().get(path + "?q=ANT " + token).statusCode(200).body("items.id", contains(first));
        owner().get(path + "?q=" + token + "&sort=" + list.sort()).statusCode(200).body("items.id", contains(first, second));
        String next = owner().get(path + "?q=" + token + "&limit=1&sort=-" + list.sort()).statusCode(200)
                .body("items.id", contains(second)).extract().path("nextCursor");
        owner().get(path + "?q=" + token + "&limit=1&sort=-" + list.sort() + "&cursor={next}", next).statusCode(200)
                .body("items.id", contains(first));
        owner().get(path + "?sort=nothing").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void concernsOfAWholePlanAreSearchedAndSortedToo() {
        String plan = "/plans/" + owner().emptyPlan();
        String somebody = made(plan + "/stakeholders", Map.of("name", "S", "kind", "GROUP", "influence", 1, "interest", 1));
        String path = plan + "/stakeholders/" + somebody + "/concerns";
        String late = made(path, Map.of("text", "Who checks it?", "raisedOn", "2026-02-01"));
        String early = made(path, Map.of("text", "Who pays?", "raisedOn", "2026-01-01"));

        owner().get(plan + "/concerns?sort=raisedOn").body("items.id", contains(early, late));
        owner().get(plan + "/concerns?q=CHECKS").body("items.id", contains(late));
    }

    @Test
    void mitigationsAreFilteredByWhetherTheyAreDone() {
        String plan = "/plans/" + owner().emptyPlan();
        String path = plan + "/risks/" + made(plan + "/risks",
                Map.of("challenge", "COST_AND_BUDGET", "title", "R", "likelihood", 1, "impact", 1)) + "/mitigations";
        String open = made(path, Map.of("title", "Open"));
        String done = made(path, Map.of("title", "Done"));
        owner().patch(path + "/" + done, 0, "{\"done\": true}").statusCode(200);

        owner().get(path + "?done=true").body("items.id", contains(done));
        owner().get(path + "?done=false").body("items.id", contains(open));
    }

    /** By the contract: what has a bin has words and an order, a history, and takes many at once. */
    @Test
    void everyCollectionWithABinIsSearchedAndSorted() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi.yaml")));
        List<String> missing = new ArrayList<>();
        contract.path("paths").properties().forEach(path -> {
            JsonNode list = path.getValue().path("get");
            List<String> parameters = list.path("parameters").findValuesAsText("name");
            if (!parameters.contains("deleted")) {
                return;
            }
            String name = list.path("operationId").asText();
            if (!WITHOUT_WORDS.contains(name) && !parameters.contains("q")) {
                missing.add(name + " has no q");
            }
            if (!parameters.contains("sort") && !name.equals("listTemplates")) {
                missing.add(name + " has no sort");
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Map<String, Object> object(Listed list, String words, boolean later) {
        Map<String, Object> object = new HashMap<>(list.others().apply(later));
        object.put(list.words(), words);
        return object;
    }

    private static String made(String path, Map<String, Object> body) {
        return owner().post(path, body).statusCode(201).extract().path("id");
    }
}
