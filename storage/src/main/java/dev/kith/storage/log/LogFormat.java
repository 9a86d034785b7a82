package dev.kith.storage.log;

import dev.kith.storage.record.RecordBuffer;

import java.util.zip.CRC32C;

/**
 * A file of the journal: a header, then one frame for each commit, then zeros. Little-endian. Since
 * format version 1.
 *
 * <pre>
 * header, 32 bytes
 * offset  bytes  field
 *      0      8  magic          "KITHLOG1"
 *      8      8  first version  of the first frame
 *     16      8  salt           random; tells this file's frames from those of a file before it
 *     24      4  zero
 *     28      4  checksum       CRC32C of the 28 bytes before
 *
 * frame, 16 bytes and the payload
 * offset  bytes  field
 *      0      4  length         of the payload, 0 or more
 *      4      4  checksum       CRC32C of: the checksum before (the header's for the first frame),
 *                               length, version, payload
 *      8      8  version        of the commit; 1 more than the frame before
 *     16    ...  payload        operations, see RecordBatch
 * </pre>
 *
 * <p>Since each checksum covers the one before, what a torn or repeated write left behind the last
 * frame can never continue the file, even if a stored value contains the image of a frame.
 */
final class LogFormat {
    static final int HEADER_BYTES = 32;
    static final int FRAME_HEADER_BYTES = 16;
    static final int LENGTH_OFFSET = 0;
    static final int CHECKSUM_OFFSET = 4;
    static final int VERSION_OFFSET = 8;

    private static final long MAGIC = 0x31474F4C_4854494BL;
    private static final int HEADER_CHECKSUM_OFFSET = 28;
    private static final String PREFIX = "log-";

    private LogFormat() {}

    static String nameOf(long firstVersion) {
        return PREFIX + "%016x".formatted(firstVersion);
    }

    static boolean isLog(String name) {
        return name.startsWith(PREFIX);
    }

    static RecordBuffer header(long firstVersion, long salt) {
        var header = new RecordBuffer(HEADER_BYTES);
        header.putLong(MAGIC).putLong(firstVersion).putLong(salt).putInt(0);
        return header.putInt(checksum(header.bytes(), HEADER_CHECKSUM_OFFSET));
    }

    static boolean isHeader(RecordBuffer header) {
        return header.length() == HEADER_BYTES
                && header.getLong(0) == MAGIC
                && header.getInt(HEADER_CHECKSUM_OFFSET)
                        == checksum(header.bytes(), HEADER_CHECKSUM_OFFSET);
    }

    static long firstVersion(RecordBuffer header) {
        return header.getLong(8);
    }

    /** Where the chain of a file's checksums starts. */
    static int firstChecksum(RecordBuffer header) {
        return header.getInt(HEADER_CHECKSUM_OFFSET);
    }

    static int frameChecksum(
            CRC32C crc, int checksumBefore, long version, byte[] payload, int offset, int length) {
        crc.reset();
        updateInt(crc, checksumBefore);
        updateInt(crc, length);
        updateInt(crc, (int) version);
        updateInt(crc, (int) (version >>> Integer.SIZE));
        crc.update(payload, offset, length);
        return (int) crc.getValue();
    }

    static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void updateInt(CRC32C crc, int value) {
        crc.update(value);
        crc.update(value >>> 8);
        crc.update(value >>> 16);
        crc.update(value >>> 24);
    }
}
