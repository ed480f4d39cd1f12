package dev.milepost.kit;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The kit's own tests run as a small service. Its configuration and migrations stand where the services' tests, which share
 * this
 * class path, don't find them.
 */
public class KitProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.rest.path", "/api/note/v1");
        config.put("quarkus.flyway.locations", "db/kit,db/kittest");
        config.put("milepost.events.source", "kit");
        config.put("milepost.events.inbox.secrets.sender", "whsec_c2VjcmV0LW9mLXRoZS1zZW5kZXItZm9yLXRlc3Rz");
        config.put("milepost.identity.permission-areas", "note");
        config.put("quarkus.http.cors.origins", "https://console.test");
        config.put("quarkus.rest-client.itself.url", "http://localhost:${quarkus.http.test-port}/api/note/v1");
        return config;
    }
}
