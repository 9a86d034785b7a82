/**
 * The demonstration: data, questions, answers. It reaches graphs through the public API alone and
 * never imports a store.
 */
@NullMarked
package dev.kith.shell.demo;

import org.jspecify.annotations.NullMarked;
