package dev.milepost.roi.focus;

/**
 * Counts how often each key has occurred in a file. By its own table of numbers, since a million lines must fit into a few
 * megabytes, where a map of objects takes a hundred.
 */
final class Occurrences {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] keys = new long[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    private int used;

    /** How often the key has occurred, this time included. */
    int next(long key) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(keys, counts, key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        return ++counts[slot];
    }

    /** How often the key has occurred so far. */
    int of(long key) {
        return counts[slot(keys, counts, key)];
    }

    private void grow() {
        long[] largerKeys = new long[keys.length * 2];
        int[] largerCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(largerKeys, largerCounts, keys[i]);
                largerKeys[slot] = keys[i];
                largerCounts[slot] = counts[i];
            }
        }
        keys = largerKeys;
        counts = largerCounts;
    }

    private static int slot(long[] keys, int[] counts, long key) {
        int mask = keys.length - 1;
        int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
