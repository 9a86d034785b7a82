package dev.kith.storage.map;

/**
 * The key of an entry, reused from call to call. A record that is too large for one entry has a
 * head (piece 0) and pieces numbered from 1; see {@link StoredValue}.
 */
final class MapKey {
    long a;
    long b;
    int c;
    int piece;

    MapKey set(long newA, long newB, int newC, int newPiece) {
        a = newA;
        b = newB;
        c = newC;
        piece = newPiece;
        return this;
    }
}
