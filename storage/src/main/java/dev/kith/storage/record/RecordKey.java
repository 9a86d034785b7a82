package dev.kith.storage.record;

/** The name of a record as an object, for places where an allocation does not matter. */
public record RecordKey(RecordKind kind, long a, long b, int c) implements Comparable<RecordKey> {
    @Override
    public int compareTo(RecordKey other) {
        int order = Byte.compare(kind.number(), other.kind.number());
        if (order == 0) {
            order = Long.compare(a, other.a);
        }
        if (order == 0) {
            order = Long.compare(b, other.b);
        }
        return order != 0 ? order : Integer.compare(c, other.c);
    }

    @Override
    public int hashCode() {
        long mixed = (a * 0x9E3779B97F4A7C15L + b) * 0xC2B2AE3D27D4EB4FL + c;
        mixed = (mixed ^ (mixed >>> 32)) * 0x165667B19E3779F9L + kind.number();
        return (int) (mixed ^ (mixed >>> 29));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey that
                && kind == that.kind
                && a == that.a
                && b == that.b
                && c == that.c;
    }
}
