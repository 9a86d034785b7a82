package dev.kith.storage.map;

import net.openhft.chronicle.core.Memory;
import net.openhft.chronicle.core.OS;

import java.nio.ByteBuffer;

/** A key in memory outside the heap, as {@link MapKeyMarshaller} writes it. */
final class FillKey {
    private static final int SHORT_BYTES = 8;
    private static final int LONG_BYTES = 24;

    private final Memory memory = OS.memory();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONG_BYTES);
    private final long address = memory.address(buffer);
    private int bytes;

    FillKey set(MapKey key) {
        memory.writeLong(address, key.a);
        bytes = SHORT_BYTES;
        if ((key.b | key.c | key.piece) != 0) {
            memory.writeLong(address + 8, key.b);
            memory.writeInt(address + 16, key.c);
            memory.writeInt(address + 20, key.piece);
            bytes = LONG_BYTES;
        }
        return this;
    }

    long address() {
        return address;
    }

    int bytes() {
        return bytes;
    }
}
