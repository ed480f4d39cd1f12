package dev.milepost.assessment.dataasset;

/** How much data says about people, in the terms of the GDPR. */
public enum PersonalDataClass {
    /** Nothing that relates to a living person. */
    NONE,
    /** Art 4(1): anything that relates to a person who can be identified. */
    PERSONAL,
    /** Art 9(1): health, beliefs, origin, biometrics and the like. */
    SPECIAL_CATEGORY,
    /** Art 10: convictions and offences. */
    CRIMINAL_OFFENCE
}
