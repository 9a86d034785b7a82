package dev.kith.storage.log;

import java.util.Comparator;
import java.util.List;

/**
 * A segment: operations in runs that are each in the order of keys. Little-endian. Since format
 * version 1.
 *
 * <pre>
 * header, 16 bytes
 * offset  bytes  field
 *      0      8  magic      "KITHSEG1"
 *      8      8  version    of the last commit in it
 *
 * block, 12 bytes and the payload
 *      0      4  length     of the payload; 0 ends the segment
 *      4      4  run        number of the run that the block belongs to, from 0, ascending
 *      8      4  checksum   CRC32C of: length, run, payload
 *     12    ...  payload    whole operations, see RecordBatch
 * </pre>
 *
 * <p>Later runs count over earlier ones, and later operations over earlier ones in a run.
 */
final class SegmentFormat {
    static final long MAGIC = 0x31474553_4854494BL;
    static final int HEADER_BYTES = 16;
    static final int BLOCK_HEADER_BYTES = 12;

    /** A block is ended when it has at least this many bytes. */
    static final int BLOCK_BYTES = 64 << 10;

    private static final String PREFIX = "segment-";

    private SegmentFormat() {}

    static String nameOf(long number) {
        return PREFIX + "%08d".formatted(number);
    }

    static boolean isSegment(String name) {
        return name.startsWith(PREFIX) && !name.endsWith(".new");
    }

    /** A number greater than that of any segment named. */
    static long nextNumber(List<String> names) {
        return names.stream()
                        .filter(SegmentFormat::isSegment)
                        .map(name -> Long.parseLong(name.substring(PREFIX.length())))
                        .max(Comparator.naturalOrder())
                        .orElse(0L)
                + 1;
    }
}
