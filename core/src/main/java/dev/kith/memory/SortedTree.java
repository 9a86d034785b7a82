package dev.kith.memory;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A sorted map that never changes: each change gives a new one that shares all but a path of log n
 * nodes with the old. It is a weight-balanced tree: no side of a node is more than {@link #DELTA}
 * times as heavy as the other.
 */
final class SortedTree<K, V> {
    record Entry<K, V>(K key, V value) {}

    private record Node<K, V>(
            Entry<K, V> entry,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int size) {}

    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    private final Comparator<? super K> order;
    private final @Nullable Node<K, V> root;

    SortedTree(Comparator<? super K> order) {
        this(order, null);
    }

    private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
        this.order = order;
        this.root = root;
    }

    int size() {
        return size(root);
    }

    Optional<V> get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int comparison = order.compare(key, node.entry.key);
            if (comparison == 0) {
                return Optional.of(node.entry.value);
            }
            node = comparison < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    boolean contains(K key) {
        return get(key).isPresent();
    }

    SortedTree<K, V> put(K key, V value) {
        return new SortedTree<>(order, put(root, new Entry<>(key, value)));
    }

    /** The same map if the key is not in it. */
    SortedTree<K, V> remove(K key) {
        return contains(key) ? new SortedTree<>(order, remove(root, key)) : this;
    }

    /** The number of keys that stand before this one, whether it is in the map or not. */
    int countBefore(K key) {
        int count = 0;
        Node<K, V> node = root;
        while (node != null) {
            if (order.compare(key, node.entry.key) <= 0) {
                node = node.left;
            } else {
                count += size(node.left) + 1;
                node = node.right;
            }
        }
        return count;
    }

    /** All entries, ascending. */
    Iterator<Entry<K, V>> all() {
        var rest = new ArrayDeque<Node<K, V>>();
        pushLeftSpine(root, rest);
        return new Ascending<>(rest);
    }

    /** The entries whose keys do not stand before this one, ascending. */
    Iterator<Entry<K, V>> from(K key) {
        var rest = new ArrayDeque<Node<K, V>>();
        Node<K, V> node = root;
        while (node != null) {
            if (order.compare(key, node.entry.key) <= 0) {
                rest.push(node);
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return new Ascending<>(rest);
    }

    private static <K, V> void pushLeftSpine(@Nullable Node<K, V> from, Deque<Node<K, V>> rest) {
        for (Node<K, V> node = from; node != null; node = node.left) {
            rest.push(node);
        }
    }

    /** Nodes still to be shown, each before its right side. */
    private record Ascending<K, V>(Deque<Node<K, V>> rest) implements Iterator<Entry<K, V>> {
        @Override
        public boolean hasNext() {
            return !rest.isEmpty();
        }

        @Override
        public Entry<K, V> next() {
            if (rest.isEmpty()) {
                throw new NoSuchElementException();
            }
            Node<K, V> node = rest.pop();
            pushLeftSpine(node.right, rest);
            return node.entry;
        }
    }

    // --- changing

    private Node<K, V> put(@Nullable Node<K, V> node, Entry<K, V> entry) {
        if (node == null) {
            return join(null, entry, null);
        }
        int comparison = order.compare(entry.key, node.entry.key);
        if (comparison < 0) {
            return balance(put(node.left, entry), node.entry, node.right);
        }
        return comparison > 0
                ? balance(node.left, node.entry, put(node.right, entry))
                : join(node.left, entry, node.right);
    }

    private @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int comparison = order.compare(key, node.entry.key);
        if (comparison < 0) {
            return balance(remove(node.left, key), node.entry, node.right);
        }
        return comparison > 0
                ? balance(node.left, node.entry, remove(node.right, key))
                : glue(node.left, node.right);
    }

    private static <K, V> @Nullable Node<K, V> glue(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return right == null ? left : balance(left, first(right), withoutFirst(right));
    }

    private static <K, V> Entry<K, V> first(Node<K, V> node) {
        Node<K, V> first = node;
        while (first.left != null) {
            first = first.left;
        }
        return first.entry;
    }

    private static <K, V> @Nullable Node<K, V> withoutFirst(Node<K, V> node) {
        return node.left == null
                ? node.right
                : balance(withoutFirst(node.left), node.entry, node.right);
    }

    /** Joins two sides of which one may be too heavy by one change. */
    private static <K, V> Node<K, V> balance(
            @Nullable Node<K, V> left, Entry<K, V> entry, @Nullable Node<K, V> right) {
        if (right != null && weight(right) > DELTA * weight(left)) {
            return weight(right.left) < GAMMA * weight(right.right)
                    ? turnLeft(left, entry, right)
                    : turnLeft(left, entry, turnRight(right));
        }
        if (left != null && weight(left) > DELTA * weight(right)) {
            return weight(left.right) < GAMMA * weight(left.left)
                    ? turnRight(join(left, entry, right))
                    : turnRight(join(turnLeft(left), entry, right));
        }
        return join(left, entry, right);
    }

    private static <K, V> Node<K, V> turnLeft(
            @Nullable Node<K, V> left, Entry<K, V> entry, Node<K, V> right) {
        return join(join(left, entry, right.left), right.entry, right.right);
    }

    private static <K, V> Node<K, V> turnLeft(Node<K, V> node) {
        return node.right == null ? node : turnLeft(node.left, node.entry, node.right);
    }

    private static <K, V> Node<K, V> turnRight(Node<K, V> node) {
        Node<K, V> left = node.left;
        return left == null
                ? node
                : join(left.left, left.entry, join(left.right, node.entry, node.right));
    }

    private static <K, V> Node<K, V> join(
            @Nullable Node<K, V> left, Entry<K, V> entry, @Nullable Node<K, V> right) {
        return new Node<>(entry, left, right, size(left) + 1 + size(right));
    }

    private static int weight(@Nullable Node<?, ?> node) {
        return size(node) + 1;
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }
}
