package dev.kith.storage.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.KithException;
import dev.kith.storage.record.RecordBatch;
import dev.kith.storage.record.RecordKey;
import dev.kith.storage.record.RecordKind;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class CondenserTest {
    private FaultyDirectory directory = new FaultyDirectory();

    @Test
    void segmentsAndJournalHoldTheWholeGraphWhereverThePowerGoes() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var expected = new TreeMap<RecordKey, String>();
        Manifest manifest = Manifest.empty();
        manifest.write(directory);
        long version = 0;
        for (int round = 0; round < 150; round++) {
            try (var journal = new Journal(directory, version)) {
                for (int i = random.nextInt(5); i >= 0; i--) {
                    RecordBatch batch = randomBatch(random);
                    journal.append(
                            ++version,
                            batch.operations().bytes(),
                            batch.operations().length());
                    batch.forEach(new Contents(expected));
                }
            }
            if (random.nextInt(3) > 0) {
                manifest = new Condenser(directory).checkpoint(manifest, version);
            }
            assertThat(manifest.segments()).hasSizeLessThanOrEqualTo(8);
            directory = directory.afterPowerCut(random);
            manifest = Manifest.read(directory);
            assertThat(contents(manifest)).isEqualTo(expected);
        }
    }

    @Test
    void aMergeKeepsTheLastOfUnorderedWritesAndNoDeletes() throws IOException {
        var random = new Random(5);
        var expected = new TreeMap<RecordKey, String>();
        var names = new ArrayList<String>();
        for (int i = 0; i < 9; i++) {
            try (SegmentWriter writer = SegmentWriter.create(directory, i)) {
                RecordBatch batch = randomBatch(random);
                batch.forEach(new Contents(expected));
                batch.forEach(new RecordBatch.Visitor() {
                    @Override
                    public void put(
                            RecordKind kind, long a, long b, int c, byte[] in, int at, int count) {
                        try {
                            writer.put(kind, a, b, c, in, at, count);
                        } catch (IOException impossible) {
                            throw new AssertionError(impossible);
                        }
                    }

                    @Override
                    public void delete(RecordKind kind, long a, long b, int c) {
                        try {
                            writer.delete(kind, a, b, c);
                        } catch (IOException impossible) {
                            throw new AssertionError(impossible);
                        }
                    }
                });
                names.add(writer.finish());
            }
        }
        var manifest = new Condenser(directory).checkpoint(new Manifest(0, names), 0);

        assertThat(manifest.segments()).hasSize(1);
        assertThat(directory.list())
                .containsOnly("manifest", manifest.segments().get(0));
        assertThat(contents(manifest)).isEqualTo(expected);
    }

    @Test
    void aDamagedSegmentOrManifestIsNeverReadAsIfItWereWhole() throws IOException {
        try (SegmentWriter writer = SegmentWriter.create(directory, 1)) {
            writer.put(RecordKind.NODE, 1, 0, 0, new byte[100], 0, 100);
            var manifest = new Manifest(1, List.of(writer.finish()));
            manifest.write(directory);
            byte[] segment = directory.contentOf(manifest.segments().get(0));
            for (int at = SegmentFormat.HEADER_BYTES; at < segment.length; at++) {
                segment[at] ^= 16;
                assertThatThrownBy(() -> contents(manifest)).isInstanceOf(KithException.class);
                segment[at] ^= 16;
            }
            byte[] text = directory.contentOf("manifest");
            for (int at = 0; at < text.length; at++) {
                text[at] ^= 1;
                assertThatThrownBy(() -> Manifest.read(directory))
                        .isInstanceOf(KithException.class);
                text[at] ^= 1;
            }
            assertThat(Manifest.read(directory)).isEqualTo(manifest);
        }
    }

    private Map<RecordKey, String> contents(Manifest manifest) throws IOException {
        var found = new TreeMap<RecordKey, String>();
        var condenser = new Condenser(directory);
        condenser.forEach(manifest, new Contents(found));
        new LogReader(directory)
                .replay(
                        manifest.checkpointVersion(),
                        (version, payload, length) ->
                                RecordBatch.decode(payload, 0, length, new Contents(found)));
        return found;
    }

    private static RecordBatch randomBatch(Random random) {
        var batch = new RecordBatch();
        for (int i = random.nextInt(12); i >= 0; i--) {
            RecordKind kind = random.nextBoolean() ? RecordKind.NODE : RecordKind.DEGREE;
            if (random.nextInt(3) == 0) {
                batch.delete(kind, random.nextInt(20), 0, 0);
            } else {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                batch.put(kind, random.nextInt(20), 0, 0, bytes, 0, bytes.length);
            }
        }
        return batch;
    }

    private record Contents(Map<RecordKey, String> into) implements RecordBatch.Visitor {
        @Override
        public void put(
                RecordKind kind, long a, long b, int c, byte[] source, int offset, int length) {
            byte[] value = Arrays.copyOfRange(source, offset, offset + length);
            into.put(new RecordKey(kind, a, b, c), Arrays.toString(value));
        }

        @Override
        public void delete(RecordKind kind, long a, long b, int c) {
            into.remove(new RecordKey(kind, a, b, c));
        }
    }
}
