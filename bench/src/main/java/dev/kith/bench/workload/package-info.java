/**
 * The workload: seeded data in CSV files, questions, their wordings in Cypher, and parameters. It
 * never imports the floor or a benchmark.
 */
@NullMarked
package dev.kith.bench.workload;

import org.jspecify.annotations.NullMarked;
