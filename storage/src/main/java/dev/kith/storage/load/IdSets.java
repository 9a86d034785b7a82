package dev.kith.storage.load;

import dev.kith.storage.codec.IdBlock;
import dev.kith.storage.index.RecordSink;
import dev.kith.storage.record.RecordBuffer;
import dev.kith.storage.record.RecordKind;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The sets of ids that scans read: all nodes, all relationships, the nodes of each label. */
final class IdSets {
    private static final class Bits {
        private long[] words = new long[IdBlock.WORDS];

        void add(long id) {
            int word = (int) (id >>> 6);
            if (word >= words.length) {
                int blocks = (word / IdBlock.WORDS + 1) * 2;
                words = Arrays.copyOf(words, blocks * IdBlock.WORDS);
            }
            words[word] |= 1L << id;
        }
    }

    private final Map<Long, Bits> sets = new TreeMap<>();

    void add(long set, long id) {
        Bits bits = sets.get(set);
        if (bits == null) {
            bits = new Bits();
            sets.put(set, bits);
        }
        bits.add(id);
    }

    void write(RecordSink sink) {
        var buffer = new RecordBuffer();
        long[] block = new long[IdBlock.WORDS];
        sets.forEach((set, bits) -> {
            for (int i = 0; i < bits.words.length / IdBlock.WORDS; i++) {
                System.arraycopy(bits.words, i * IdBlock.WORDS, block, 0, IdBlock.WORDS);
                IdBlock.write(buffer, block);
                if (buffer.length() > 0) {
                    sink.put(RecordKind.LABEL, set, i, 0, buffer);
                }
            }
        });
    }
}
