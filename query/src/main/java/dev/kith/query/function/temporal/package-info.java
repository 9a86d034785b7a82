/**
 * The functions of dates, times and durations: how they are made, cut, taken apart and computed
 * with. It never imports a stage of the pipeline; what a statement knows of the time comes with
 * its {@link dev.kith.query.function.FunctionContext}.
 */
@NullMarked
package dev.kith.query.function.temporal;

import org.jspecify.annotations.NullMarked;
