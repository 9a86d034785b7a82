/** The product as one dependency gives it, used as a user would. */
@NullMarked
package dev.kith;

import org.jspecify.annotations.NullMarked;
