/**
 * Whatever text is given to the front end, it answers with a plan or with a clean error. Never
 * imports a fuzzer: the one that runs for hours is named in the profile {@code fuzz} of the build.
 */
@NullMarked
package dev.kith.query.fuzz;

import org.jspecify.annotations.NullMarked;
