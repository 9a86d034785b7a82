package dev.kith.storage.record;

import java.util.Optional;

/**
 * What a record is about. The number is written to disk: it never changes and is never reused.
 *
 * <pre>
 * kind          a           b                       c
 * META          number      0                       0
 * TOKEN         dictionary  token                   0
 * NODE          node        0                       0
 * RELATIONSHIP  relationship 0                      0
 * ADJACENCY     node        direction and type      chunk
 * DEGREE        node        0                       0
 * LABEL         label       block of node ids       0
 * INDEX         index       page                    0
 * </pre>
 *
 * <p>The columns say how the graph layer uses the parts of a key; a store only relies on {@code a}
 * being dense from zero for NODE, RELATIONSHIP, ADJACENCY and DEGREE, for speed and size, not for
 * correctness.
 */
public enum RecordKind {
    META(0),
    TOKEN(1),
    NODE(2),
    RELATIONSHIP(3),
    ADJACENCY(4),
    DEGREE(5),
    LABEL(6),
    INDEX(7);

    private static final RecordKind[] BY_NUMBER = values();

    private final byte number;

    RecordKind(int number) {
        this.number = (byte) number;
    }

    /** The stable number on disk. */
    public byte number() {
        return number;
    }

    /** The kind with this number, or nothing if no version of the format known here has it. */
    public static Optional<RecordKind> ofNumber(int number) {
        // Numbers are the ordinals so far; RecordKindTest holds this.
        return number >= 0 && number < BY_NUMBER.length
                ? Optional.of(BY_NUMBER[number])
                : Optional.empty();
    }
}
