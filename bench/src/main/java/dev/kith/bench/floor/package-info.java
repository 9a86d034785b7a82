/**
 * The floor: what plain loops over sorted arrays take for the same questions. It never imports Kith,
 * only the workload.
 */
@NullMarked
package dev.kith.bench.floor;

import org.jspecify.annotations.NullMarked;
