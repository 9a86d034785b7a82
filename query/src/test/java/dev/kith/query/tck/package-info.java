/**
 * The openCypher Technology Compatibility Kit: every scenario, on a real store, compared strictly.
 * It reaches the engine through the interfaces in core, as a user's program does.
 */
@NullMarked
package dev.kith.query.tck;

import org.jspecify.annotations.NullMarked;
