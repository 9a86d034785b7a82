package dev.kith.query.parse;

/**
 * One statement of a script.
 *
 * @param text from its first token to its last, without the semicolon
 * @param offset where it begins in the script, in code points
 * @param line on which it begins in the script, from 1
 * @param terminated whether a semicolon ended it; only the last statement may lack one
 */
public record ScriptStatement(String text, int offset, int line, boolean terminated) {}
