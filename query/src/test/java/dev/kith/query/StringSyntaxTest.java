package dev.kith.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Strings in the syntax of the standard: TRIM with its words, normal forms, {@code ||}. */
@OnBothStores
class StringSyntaxTest {
    @AutoClose
    private final TestGraph graph;

    StringSyntaxTest(StoreKind store) {
        graph = new TestGraph(store);
    }

    @Test
    void trimSaysWhereAndWhat() {
        assertThat(graph.value("RETURN trim(BOTH 'x' FROM 'xax'), trim(LEADING 'x' FROM 'xax'),"
                        + " trim(TRAILING 'x' FROM 'xax'), trim('x' FROM 'xax'), trim(BOTH FROM ' a '),"
                        + " trim(FROM ' a '), trim(' a '), trim(BOTH null FROM 'a')"))
                .isEqualTo("'a' | 'ax' | 'xa' | 'a' | 'a' | 'a' | 'a' | null");
    }

    @Test
    void normalFormsAreWordsNotStrings() {
        assertThat(graph.value("RETURN normalize('\uFB00', NFKC), size(normalize('\u00C5', NFD)),"
                        + " size(normalize('A\u030A'))"))
                .isEqualTo("'ff' | 2 | 1");
    }

    @Test
    void aTextIsAskedForItsNormalForm() {
        assertThat(graph.value("RETURN '\u00C5' IS NORMALIZED, '\u00C5' IS NFD NORMALIZED,"
                        + " 'A\u030A' IS NOT NORMALIZED, 'A\u030A' IS NOT NFD NORMALIZED,"
                        + " 1 IS NORMALIZED, null IS NOT NFC NORMALIZED"))
                .isEqualTo("true | false | true | false | null | null");
    }

    @Test
    void concatenationIsOfStringsOrOfLists() {
        assertThat(graph.value("RETURN 'a' || 'b', [1] || [2], 'a' || null, null || [1]"))
                .isEqualTo("'ab' | [1, 2] | null | null");
        assertThatThrownBy(() -> graph.rows("RETURN 'a' || 1")).hasMessageContaining("TYPE_ERROR");
    }
}
