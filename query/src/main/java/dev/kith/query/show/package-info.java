/**
 * What SHOW lists: a table each, with its columns and where its rows come from. It never imports a
 * stage of the pipeline.
 */
@NullMarked
package dev.kith.query.show;

import org.jspecify.annotations.NullMarked;
