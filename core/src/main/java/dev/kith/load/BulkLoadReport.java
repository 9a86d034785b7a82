package dev.kith.load;

import java.time.Duration;

/** What a load brought in. */
public record BulkLoadReport(long nodes, long relationships, long properties, Duration took) {}
