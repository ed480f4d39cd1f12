package dev.milepost.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = { "", "kJ2-8dhs-Qw", "plan_migrator", "PLAN_Migrator-2026-kJ28dhsQw1z", "roi_migrator",
            "passwordpassword",
            "Password-Milepost-1", "changeme-postgres", "local-platform-local-platform", "qwertyuiop1234567890",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc", "qW3eR7qW3eR7qW3eR7", "welcome12345", "abc123abc123", "letmeinletmein",
            "$(openssl rand -hex 32)", "`openssl rand -hex 32`" })
    void whatCouldBeGuessedIsWeak(String password) {
        assertThat(WeakPassword.is(password, "plan_migrator")).isTrue();
    }

    /** Of openssl rand -hex 32 and -base64 32, of deploy/compose/init, and one that happens to hold a well-known word. */
    @ParameterizedTest
    @ValueSource(strings = { "kJ2-8dhs-Qw1z", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "u1Qw9t0m2Zk7xTq3mXyC0a4r8VbN5sLd6eFgH1jKpRo=", "testzK7xTq3mXyC0a4r8" })
    void whatNobodyCouldIsNot(String password) {
        assertThat(WeakPassword.is(password, "plan_migrator")).isFalse();
    }
}
