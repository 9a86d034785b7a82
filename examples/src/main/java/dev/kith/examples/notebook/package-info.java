/**
 * A Jupyter kernel for Java cells and {@code %%cypher} cells, so that a notebook can tell a story
 * about a graph. It reaches graphs through the public API alone.
 */
@NullMarked
package dev.kith.examples.notebook;

import org.jspecify.annotations.NullMarked;
