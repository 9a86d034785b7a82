package dev.kith.storage.map;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.util.ReadResolvable;
import net.openhft.chronicle.hash.serialization.SizedReader;
import net.openhft.chronicle.hash.serialization.SizedWriter;
import net.openhft.chronicle.wire.Marshallable;
import net.openhft.chronicle.wire.WireIn;
import net.openhft.chronicle.wire.WireOut;

import org.jspecify.annotations.Nullable;

/**
 * A key as it lies in a map: 8 bytes if only {@code a} is not zero, which is so for nodes and
 * relationships, else 24. The map hashes these bytes with xxHash, unseeded: they are ids that Kith
 * gives out itself, so nobody can choose them to collide.
 *
 * <pre>
 * offset  bytes  field
 *      0      8  a
 *      8      8  b      absent if b, c and piece are all zero
 *     16      4  c
 *     20      4  piece
 * </pre>
 *
 * <p>The name of this class is part of the files, which name their marshallers.
 */
@SuppressWarnings("rawtypes") // as the interfaces of Chronicle have it
final class MapKeyMarshaller
        implements SizedReader<MapKey>,
                SizedWriter<MapKey>,
                ReadResolvable<MapKeyMarshaller>,
                Marshallable {
    static final MapKeyMarshaller INSTANCE = new MapKeyMarshaller();

    private static final long SHORT_BYTES = 8;
    private static final long LONG_BYTES = 24;

    private MapKeyMarshaller() {}

    @Override
    public MapKey read(Bytes in, long size, @Nullable MapKey using) {
        MapKey key = using == null ? new MapKey() : using;
        long a = in.readLong();
        if (size == SHORT_BYTES) {
            return key.set(a, 0, 0, 0);
        }
        return key.set(a, in.readLong(), in.readInt(), in.readInt());
    }

    @Override
    public long size(MapKey key) {
        return (key.b | key.c | key.piece) == 0 ? SHORT_BYTES : LONG_BYTES;
    }

    @Override
    public void write(Bytes out, long size, MapKey key) {
        out.writeLong(key.a);
        if (size != SHORT_BYTES) {
            out.writeLong(key.b).writeInt(key.c).writeInt(key.piece);
        }
    }

    @Override
    public MapKeyMarshaller readResolve() {
        return INSTANCE;
    }

    @Override
    public void readMarshallable(WireIn wire) {
        // Nothing is configurable.
    }

    @Override
    public void writeMarshallable(WireOut wire) {
        // Nothing is configurable.
    }
}
