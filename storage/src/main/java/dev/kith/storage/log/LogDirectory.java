package dev.kith.storage.log;

import java.io.IOException;
import java.util.List;

/** What the journal needs of a folder. Names become durable by {@link #sync}, bytes by a file's. */
public interface LogDirectory {
    /** The names of all files, in order. */
    List<String> list() throws IOException;

    /** Makes an empty file, or empties the one there. */
    LogFile create(String name) throws IOException;

    /** Opens a file that exists, for reading and writing. */
    LogFile open(String name) throws IOException;

    void delete(String name) throws IOException;

    /** Gives a file another name at once; a file that has that name is replaced. */
    void rename(String from, String to) throws IOException;

    /** Returns when the names are on the disk. */
    void sync() throws IOException;
}
