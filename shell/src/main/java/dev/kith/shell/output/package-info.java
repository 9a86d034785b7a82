/** Rows as text (a box, CSV, JSON lines), and how far a load is. It never imports a command. */
@NullMarked
package dev.kith.shell.output;

import org.jspecify.annotations.NullMarked;
