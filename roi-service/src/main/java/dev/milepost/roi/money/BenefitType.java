package dev.milepost.roi.money;

/** In which way AI helps a business. */
public enum BenefitType {
    PROCESS_AUTOMATION,
    DECISION_MAKING,
    CUSTOMER_EXPERIENCE,
    EFFICIENCY
}
