package dev.kith;

/** Something that still reads the graph as it was, and must not see what is written next. */
interface Unfinished {
    /** Reads the rest now. */
    void readAhead();

    /** Frees what it holds; called when its transaction ends. */
    void abandon();
}
