package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

class SortedTreeTest {
    @Test
    void itAnswersAsATreeMapThroughRandomChanges() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var expected = new TreeMap<Integer, Integer>();
        var tree = new SortedTree<Integer, Integer>(Integer::compare);
        for (int step = 0; step < 5_000; step++) {
            int key = random.nextInt(300);
            if (random.nextInt(5) < 3) {
                expected.put(key, step);
                tree = tree.put(key, step);
            } else {
                expected.remove(key);
                tree = tree.remove(key);
            }
            int from = random.nextInt(300);
            assertThat(tree.size()).as("seed %d", seed).isEqualTo(expected.size());
            assertThat(tree.countBefore(from))
                    .as("seed %d", seed)
                    .isEqualTo(expected.headMap(from).size());
            assertThat(tree.get(from).orElse(-1))
                    .as("seed %d", seed)
                    .isEqualTo(expected.getOrDefault(from, -1));
            if (step % 50 == 0) {
                assertThat(keys(tree.all()))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(expected.keySet());
                assertThat(keys(tree.from(from)))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(expected.tailMap(from).keySet());
            }
        }
    }

    @Test
    void anOlderTreeDoesNotSeeWhatANewerOneHolds() {
        var empty = new SortedTree<Integer, String>(Integer::compare);
        var one = empty.put(1, "a");
        var changed = one.put(1, "b").put(2, "c");
        assertThat(empty.size()).isZero();
        assertThat(one.get(1)).contains("a");
        assertThat(one.contains(2)).isFalse();
        assertThat(changed.remove(1).get(1)).isEmpty();
        assertThat(changed.get(1)).contains("b");
    }

    @Test
    void ascendingKeysDoNotMakeItDeep() {
        var tree = new SortedTree<Integer, Integer>(Integer::compare);
        for (int key = 0; key < 200_000; key++) {
            tree = tree.put(key, key);
        }
        for (int key = 0; key < 199_990; key++) {
            tree = tree.remove(key);
        }
        assertThat(keys(tree.all())).hasSize(10).startsWith(199_990);
    }

    private static List<Integer> keys(Iterator<SortedTree.Entry<Integer, Integer>> entries) {
        var keys = new ArrayList<Integer>();
        entries.forEachRemaining(entry -> keys.add(entry.key()));
        return keys;
    }
}
