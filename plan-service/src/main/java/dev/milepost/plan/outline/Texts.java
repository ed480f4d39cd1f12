package dev.milepost.plan.outline;

/** How long texts may be, and what keys look like. */
final class Texts {

    static final int NAME = 200;
    static final int DESCRIPTION = 10_000;
    static final int REASON = 1_000;
    static final int KEY = 100;
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String SLUG_WORDS = "must be lower-case letters and digits, with single hyphens between";

    private Texts() {
    }
}
