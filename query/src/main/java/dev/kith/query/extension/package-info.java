/**
 * Functions, aggregations and procedures of the program, in the form in which the engine has its own.
 * It never imports a stage of the pipeline.
 */
@NullMarked
package dev.kith.query.extension;

import org.jspecify.annotations.NullMarked;
