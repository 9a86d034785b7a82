package dev.kith.bench.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Accounts, and transfers between them: planted rings, then six of ten inside groups of 50. */
final class TransfersFiles {
    private static final int RISKS = 100;
    private static final int GROUP_SIZE = 50;
    private static final int INSIDE_OF_TEN = 6;
    /** Above 1, the first accounts send more. */
    private static final double SENDER_SKEW = 1.6;

    private static final int MAX_AMOUNT = 10_000;
    private static final int RING_AMOUNT = 9_000;
    private static final int RING_FEE = 100;
    private static final int YEAR_SECONDS = 31_536_000;
    private static final int RING_LATEST_START = 30_000_000;
    private static final int RING_MAX_PAUSE = 100_000;

    private final Scale scale;
    private final Random random;

    private TransfersFiles(Scale scale) {
        this.scale = scale;
        random = new Random(scale.seed("transfers"));
    }

    static void writeAccounts(Scale scale, Path file) throws IOException {
        var random = new Random(scale.seed("accounts"));
        try (var csv = new CsvFile(file, "id:ID(Account){id-type:long},owner:int,risk:int")) {
            for (int id = 0; id < scale.accounts(); id++) {
                csv.row(id, random.nextInt(scale.people()), random.nextInt(RISKS));
            }
        }
    }

    static void writeTransfers(Scale scale, Path file) throws IOException {
        String header = ":START_ID(Account),:END_ID(Account),amount:int,ts:int";
        try (var csv = new CsvFile(file, header)) {
            new TransfersFiles(scale).write(csv);
        }
    }

    private void write(CsvFile csv) throws IOException {
        int made = 0;
        for (int[] ring : PlantedRings.of(scale)) {
            writeRing(csv, ring);
            made += ring.length;
        }
        while (made < scale.transfers()) {
            int source = (int) (scale.accounts() * Math.pow(random.nextDouble(), SENDER_SKEW));
            int target = target(source);
            if (source != target) {
                int amount = 1 + (int) (MAX_AMOUNT * Math.pow(random.nextDouble(), 2));
                csv.row(source, target, amount, random.nextInt(YEAR_SECONDS));
                made++;
            }
        }
    }

    private void writeRing(CsvFile csv, int[] ring) throws IOException {
        int seconds = random.nextInt(RING_LATEST_START);
        for (int i = 0; i < ring.length; i++) {
            seconds += 1 + random.nextInt(RING_MAX_PAUSE);
            csv.row(ring[i], ring[(i + 1) % ring.length], RING_AMOUNT - i * RING_FEE, seconds);
        }
    }

    private int target(int source) {
        if (random.nextInt(10) < INSIDE_OF_TEN) {
            int first = source - source % GROUP_SIZE;
            return random.nextInt(first, Math.min(first + GROUP_SIZE, scale.accounts()));
        }
        return random.nextInt(scale.accounts());
    }
}
