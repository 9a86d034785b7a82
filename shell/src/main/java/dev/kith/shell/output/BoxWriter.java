package dev.kith.shell.output;

import dev.kith.text.DisplayWidth;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A table drawn with box characters; numbers stand to the right. */
final class BoxWriter implements RowWriter {
    private static final int MAX_CELL_WIDTH = 80;

    private final Writer out;
    private final List<List<String>> cells = new ArrayList<>();
    private List<String> columns = List.of();
    private boolean[] numeric = {};

    BoxWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> newColumns) {
        columns = newColumns;
        numeric = new boolean[columns.size()];
        java.util.Arrays.fill(numeric, true);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            numeric[i] &= value == null || value instanceof Number;
            row.add(cut(DisplayText.of(value)));
        }
        cells.add(row);
    }

    @Override
    public void end() throws IOException {
        if (columns.isEmpty()) {
            return;
        }
        int[] widths = widths();
        rule(widths, "┌", "┬", "┐");
        line(columns, widths, new boolean[columns.size()]);
        rule(widths, "├", "┼", "┤");
        for (List<String> row : cells) {
            line(row, widths, numeric);
        }
        rule(widths, "└", "┴", "┘");
        out.write(cells.size() == 1 ? "1 row\n" : cells.size() + " rows\n");
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(columns.get(i));
            for (List<String> row : cells) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private void rule(int[] widths, String left, String middle, String right) throws IOException {
        var rule = new StringBuilder(left);
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : middle).append("─".repeat(widths[i] + 2));
        }
        out.write(rule.append(right).append('\n').toString());
    }

    private void line(List<String> row, int[] widths, boolean[] toTheRight) throws IOException {
        var line = new StringBuilder("│");
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(row.get(i)));
            String cell = toTheRight[i] ? padding + row.get(i) : row.get(i) + padding;
            line.append(' ').append(cell).append(" │");
        }
        out.write(line.append('\n').toString());
    }

    private static int width(String text) {
        return DisplayWidth.of(text);
    }

    private static String cut(String text) {
        String oneLine = text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        if (width(oneLine) <= MAX_CELL_WIDTH) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, MAX_CELL_WIDTH - 1)) + "…";
    }
}
