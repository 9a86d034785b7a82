package dev.kith.storage.map;

import dev.kith.storage.record.RecordBuffer;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.util.ReadResolvable;
import net.openhft.chronicle.hash.serialization.SizedReader;
import net.openhft.chronicle.hash.serialization.SizedWriter;
import net.openhft.chronicle.wire.Marshallable;
import net.openhft.chronicle.wire.WireIn;
import net.openhft.chronicle.wire.WireOut;

import org.jspecify.annotations.Nullable;

/**
 * Copies values in and out of a map; the layout is in {@link StoredValue}. The name of this class is
 * part of the files, which name their marshallers.
 */
@SuppressWarnings("rawtypes") // as the interfaces of Chronicle have it
final class StoredValueMarshaller
        implements SizedReader<StoredValue>,
                SizedWriter<StoredValue>,
                ReadResolvable<StoredValueMarshaller>,
                Marshallable {
    static final StoredValueMarshaller INSTANCE = new StoredValueMarshaller();

    private StoredValueMarshaller() {}

    @Override
    public StoredValue read(Bytes in, long size, @Nullable StoredValue using) {
        StoredValue value = using == null ? new StoredValue(new RecordBuffer()) : using;
        value.header = in.readLong();
        int bodyBytes = (int) size - StoredValue.HEADER_BYTES;
        in.read(value.body.resize(bodyBytes).bytes(), 0, bodyBytes);
        return value;
    }

    @Override
    public long size(StoredValue value) {
        return (long) StoredValue.HEADER_BYTES + value.length;
    }

    @Override
    public void write(Bytes out, long size, StoredValue value) {
        out.writeLong(value.header);
        out.write(value.source, value.offset, value.length);
    }

    @Override
    public StoredValueMarshaller readResolve() {
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
