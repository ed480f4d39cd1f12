package dev.milepost.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownPathTest {

    @ParameterizedTest
    @CsvSource({
            "/calendar-feeds/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx.ics, /calendar-feeds/***.ics",
            "/calendar-feeds/-m9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycG_, /calendar-feeds/***",
            "/a/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx/b, /a/***/b",
            // copied with one character too many or too few
            "/calendar-feeds/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGxx.ics, /calendar-feeds/***.ics",
            "/calendar-feeds/Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycG.ics, /calendar-feeds/***.ics" })
    void aSecretIsNotShown(String path, String shown) {
        assertThat(ShownPath.withoutSecrets(path)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/plan/v1/plans/01a201c0-46dd-7ded-915e-f3e962e482f6/tasks/key:T-1",
            "/templates/ai-integration",
            "/", "" })
    void otherPathsAreShownAsTheyAre(String path) {
        assertThat(ShownPath.withoutSecrets(path)).isEqualTo(path);
    }
}
