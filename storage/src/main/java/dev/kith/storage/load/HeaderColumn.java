package dev.kith.storage.load;

/** What a column of a file holds, as its header says. */
sealed interface HeaderColumn {
    /** The header as written. */
    String text();

    /**
     * {@code key:type} or {@code key:type[]}; a string if there is no type.
     */
    record Property(String text, String key, FieldType type, boolean list, FieldOptions options)
            implements HeaderColumn {}

    /**
     * {@code key:ID(group)}: what identifies a node in its group.
     *
     * @param key the property that keeps it; empty to keep none
     * @param type INTEGER or STRING: of that property
     */
    record Id(String text, String key, String group, FieldType type) implements HeaderColumn {}

    /** {@code :LABEL}: labels, separated by the list delimiter. */
    record Label(String text) implements HeaderColumn {}

    record Start(String text, String group) implements HeaderColumn {}

    record End(String text, String group) implements HeaderColumn {}

    record Type(String text) implements HeaderColumn {}

    /** {@code :IGNORE}. */
    record Ignored(String text) implements HeaderColumn {}
}
