/**
 * JMH benchmarks, one class per question: Kith in each wording beside the floor. It never imports
 * the storage module: data goes in by a bulk load, as a user's would.
 */
@NullMarked
package dev.kith.bench;

import org.jspecify.annotations.NullMarked;
