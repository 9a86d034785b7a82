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
                makeRoom(word);
            }
            words[word] |= 1L << id;
        }

        void addFirst(int count) {
            int full = count >>> 6;
            makeRoom(full);
            Arrays.fill(words, 0, full, -1L);
            words[full] |= (1L << count) - 1;
        }

        private void makeRoom(int word) {
            int blocks = (word / IdBlock.WORDS + 1) * 2;
            words = Arrays.copyOf(words, Math.max(words.length, blocks * IdBlock.WORDS));
        }
    }

    private final Map<Long, Bits> sets = new TreeMap<>();

    void add(long set, long id) {
        bits(set).add(id);
    }

    /** Adds the ids from 0 on, so many. */
    void addFirst(long set, int count) {
        bits(set).addFirst(count);
    }

    private Bits bits(long set) {
        return sets.computeIfAbsent(set, unused -> new Bits());
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
