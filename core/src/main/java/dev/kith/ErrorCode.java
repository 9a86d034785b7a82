package dev.kith;

/**
 * The stable name of every error that Kith raises. A program may branch on a code; a message may
 * change its wording.
 */
public enum ErrorCode {
    // --- the query as written
    SYNTAX,
    QUERY_TOO_LONG,
    QUERY_TOO_COMPLEX,
    QUERY_TOO_MANY_STEPS,
    NESTING_TOO_DEEP,
    UNDEFINED_VARIABLE,
    VARIABLE_ALREADY_BOUND,
    VARIABLE_TYPE_CONFLICT,
    COLUMN_NAME_CONFLICT,
    UNKNOWN_FUNCTION,
    UNKNOWN_PROCEDURE,
    WRONG_ARGUMENT_COUNT,
    WRONG_ARGUMENT_TYPE,
    INVALID_AGGREGATION,
    SEMANTIC,
    NOT_SUPPORTED,

    // --- the query as run
    MISSING_PARAMETER,
    TYPE_ERROR,
    ARITHMETIC,
    INVALID_ARGUMENT,
    ENTITY_NOT_FOUND,
    CONSTRAINT_VIOLATION,
    NODE_STILL_CONNECTED,
    MERGE_ON_NULL,
    INDEX_NOT_FOUND,
    INDEX_ALREADY_EXISTS,
    CONVERSION,
    /** A function or procedure of the program threw, or gave what it is not registered to give. */
    EXTENSION_FAILED,

    // --- functions and procedures of the program
    NAME_TAKEN,

    // --- limits
    TIMEOUT,
    CANCELLED,
    MEMORY_LIMIT,
    VALUE_TOO_LARGE,
    VALUE_TOO_DEEP,
    LIST_TOO_LONG,
    REGULAR_EXPRESSION_TOO_COMPLEX,
    PATH_SEARCH_TOO_LONG,

    // --- transactions
    WRITE_CONFLICT,
    WRITE_IN_READ_TRANSACTION,
    TRANSACTION_CLOSED,
    TRANSACTION_ON_OTHER_THREAD,
    TRANSACTION_IN_USE,
    GRAPH_CLOSED,

    // --- the folder and its files
    NOT_A_DATABASE,
    DATABASE_NOT_FOUND,
    DATABASE_LOCKED,
    UNSUPPORTED_FORMAT,
    CORRUPT_STORE,
    READ_ONLY,
    DISK_FULL,
    IO,
    STORE_POISONED,
    MISSING_JAR,
    JVM_FLAGS_NEEDED,

    // --- import
    IMPORT_BAD_ROW,
    IMPORT_BAD_HEADER,
    IMPORT_TARGET_NOT_EMPTY,

    // --- a defect in Kith itself
    INTERNAL
}
