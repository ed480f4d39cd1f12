package dev.milepost.assessment.scoring;

/** How the total is made. */
public enum Aggregation {
    /** The weighted mean of the applicable dimensions. */
    BY_DIMENSION,
    /** The weighted mean of all items by their own weights; the items of a dimension of weight 0 are left out. */
    BY_ITEM
}
