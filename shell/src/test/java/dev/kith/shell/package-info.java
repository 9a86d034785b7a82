/** The command line as a person types it. */
@NullMarked
package dev.kith.shell;

import org.jspecify.annotations.NullMarked;
