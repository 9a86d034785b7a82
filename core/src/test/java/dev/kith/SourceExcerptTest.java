package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;

class SourceExcerptTest {
    private static String render(String text, int line, int column) {
        return SourceExcerpt.render(text, new QueryException.Position(0, line, column));
    }

    /** The caret is for eyes: below `x`, however many cells what stands before it takes. */
    @ParameterizedTest
    @CsvSource({
        "ab, 2",
        "\uD83D\uDE00, 2",
        "漢字, 4",
        "e\u0301, 1",
        "\uD83D\uDC69\u200D\uD83D\uDC67, 4"
    })
    void theCaretStandsBelowThePlace(String before, int cells) {
        int column = before.codePointCount(0, before.length()) + 1;
        assertThat(render(before + "x", 1, column))
                .isEqualTo(" (line 1, column %d)\n  %sx\n  %s^"
                        .formatted(column, before, " ".repeat(cells)));
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String text = "a".repeat(500) + "x" + "b".repeat(500);
        assertThat(render(text, 1, 501))
                .isEqualTo(" (line 1, column 501)\n  " + "a".repeat(50) + "x" + "b".repeat(49)
                        + "\n  " + " ".repeat(50) + "^");
        assertThat(render(text, 1, 1))
                .isEqualTo(" (line 1, column 1)\n  " + "a".repeat(100) + "\n  ^");
        assertThat(render(text, 1, 1001))
                .isEqualTo(" (line 1, column 1001)\n  " + "b".repeat(100) + "\n  " + " ".repeat(99)
                        + "^");
    }

    /** Before, an error in a text of 146 MB ran out of a heap of 1200 MB. */
    @Test
    void ofALongTextLittleIsCopied() {
        String text = "a".repeat(10_000_000);
        render("warm", 1, 1);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        render(text, 1, 5_000_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }
}
