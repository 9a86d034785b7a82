/**
 * What matching means, by trying everything: a graph of plain objects, patterns and conditions with
 * their text and their meaning side by side. It never asks the engine.
 */
@NullMarked
package dev.kith.query.differential.model;

import org.jspecify.annotations.NullMarked;
