/**
 * The command line: {@code demo}, {@code query}, {@code import}. It reaches graphs through the
 * public API alone and never imports a store.
 */
@NullMarked
package dev.kith.shell;

import org.jspecify.annotations.NullMarked;
