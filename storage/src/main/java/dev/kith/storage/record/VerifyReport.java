package dev.kith.storage.record;

import java.util.List;

/**
 * What a check of a whole store found.
 *
 * @param recordCount records read
 * @param problems one line each; empty if all is well
 */
public record VerifyReport(long recordCount, List<String> problems) {
    public VerifyReport {
        problems = List.copyOf(problems);
    }

    public boolean isHealthy() {
        return problems.isEmpty();
    }
}
