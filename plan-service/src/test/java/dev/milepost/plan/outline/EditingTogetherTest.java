package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EditingTogetherTest {

    private static final int PEOPLE = 50;
    private static final int SHARED = 5;
    private static final List<String> USERS = List.of("demo-owner", "demo-manager", "demo-contributor");

    /**
     * Each of the fifty adds a point to the checklist of a task that ten share, adds a task of the own below that one, and ties
     * it to the first task. Who comes too late is told so with 412, reads again and repeats.
     */
    @Test
    void fiftyPeopleEditOnePlanAndNothingIsLost() throws Exception {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Preparation");
        List<String> shared = IntStream.range(0, SHARED).mapToObj(i -> owner().task(plan, step, "Shared " + i, 1)).toList();
        String first = owner().task(plan, step, "First", 1);
        List<Callable<Integer>> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> (Callable<Integer>) () -> edit(i, plan, step, first, shared)).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Integer> person : threads.invokeAll(people)) {
                assertThat(person.get()).isEqualTo(201);
            }
        }

        for (String task : shared) {
            owner().get("/plans/{id}/tasks/{task}", plan, task).body("checklist", hasSize(PEOPLE / SHARED));
            owner().get("/plans/{id}/tasks?parentId={task}&count=true", plan, task)
                    .body("count", equalTo(PEOPLE / SHARED));
        }
        owner().get("/plans/{id}/dependencies?count=true", plan).body("count", equalTo(PEOPLE));
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks", hasSize(1 + SHARED + PEOPLE));
    }

    private static int edit(int person, String plan, String step, String first, List<String> shared) {
        Api api = Api.as(USERS.get(person % USERS.size()));
        String task = shared.get(person % SHARED);
        tickInto(api, plan, task, "Point of " + person);
        Response made = api.request().body(Map.of("stepId", step, "name", "Of " + person, "parentId", task))
                .post(Api.BASE + "/plans/" + plan + "/tasks");
        made.then().statusCode(201);
        return api.request()
                .body(Map.of("predecessorId", first, "successorId", made.path("id")))
                .post(Api.BASE + "/plans/" + plan + "/dependencies").statusCode();
    }

    private static void tickInto(Api api, String plan, String task, String point) {
        String path = "/plans/" + plan + "/tasks/" + task;
        int status = 0;
        while (status != 200) {
            Response read = api.request().get(Api.BASE + path);
            List<Object> points = new ArrayList<>(read.<List<Object>> path("checklist"));
            points.add(Map.of("text", point, "done", false));
            status = api.patch(path, read.path("version"), Map.of("checklist", points)).extract().statusCode();
            assertThat(status).isIn(200, 412);
        }
    }
}
