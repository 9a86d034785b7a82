/**
 * Real graphs with known answers, through the one dependency that a user adds. The data is not part
 * of the project: its folder is named by the environment variable KITH_TEST_DATA.
 */
@NullMarked
package dev.kith.data;

import org.jspecify.annotations.NullMarked;
