package dev.kith.examples.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small network as a picture: circles with names and lines between them, laid out by springs
 * (Fruchterman and Reingold, "Graph Drawing by Force-directed Placement", 1991), always the same
 * way for the same input.
 */
public final class NetworkDrawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int MARGIN = 50;
    private static final int ROUNDS = 300;
    private static final long SEED = 7;

    private final List<String> names;
    private final List<int[]> lines = new ArrayList<>();
    private final Set<String> highlighted = new TreeSet<>();
    private final double[] x;
    private final double[] y;

    private NetworkDrawing(List<String> names) {
        this.names = names;
        this.x = new double[names.size()];
        this.y = new double[names.size()];
    }

    /**
     * Draws nodes and the lines between them.
     *
     * @param edges pairs of names
     * @param highlighted the names to stand out
     */
    public static NetworkDrawing of(List<List<String>> edges, String... highlighted) {
        Set<String> names = new TreeSet<>();
        edges.forEach(names::addAll);
        var drawing = new NetworkDrawing(List.copyOf(names));
        for (List<String> edge : edges) {
            drawing.lines.add(new int[] {
                drawing.names.indexOf(edge.get(0)), drawing.names.indexOf(edge.get(1))
            });
        }
        drawing.highlighted.addAll(List.of(highlighted));
        drawing.layOut();
        return drawing;
    }

    private void layOut() {
        var random = new Random(SEED);
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextDouble();
            y[i] = random.nextDouble();
        }
        double ideal = Math.sqrt(1.0 / Math.max(1, x.length));
        for (int round = 0; round < ROUNDS; round++) {
            move(ideal, 0.1 * (ROUNDS - round) / ROUNDS);
        }
        scale(x, WIDTH);
        scale(y, HEIGHT);
    }

    private void move(double ideal, double furthest) {
        double[] forceX = new double[x.length];
        double[] forceY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                double distance = distance(i, j);
                forceX[i] += (x[i] - x[j]) / distance * ideal * ideal / distance;
                forceY[i] += (y[i] - y[j]) / distance * ideal * ideal / distance;
            }
        }
        for (int[] line : lines) {
            double pull = distance(line[0], line[1]) / ideal;
            for (int end = 0; end < 2; end++) {
                int one = line[end];
                int other = line[1 - end];
                forceX[one] += (x[other] - x[one]) * pull;
                forceY[one] += (y[other] - y[one]) * pull;
            }
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(1e-9, Math.hypot(forceX[i], forceY[i]));
            x[i] += forceX[i] / length * Math.min(length, furthest);
            y[i] += forceY[i] / length * Math.min(length, furthest);
        }
    }

    private double distance(int one, int other) {
        return Math.max(1e-3, Math.hypot(x[one] - x[other], y[one] - y[other]));
    }

    private static void scale(double[] values, int size) {
        double min = java.util.Arrays.stream(values).min().orElse(0);
        double max = java.util.Arrays.stream(values).max().orElse(1);
        for (int i = 0; i < values.length; i++) {
            double share = max == min ? 0.5 : (values[i] - min) / (max - min);
            values[i] = MARGIN + share * (size - 2 * MARGIN);
        }
    }

    /** The picture as a self-contained SVG element. */
    public String svg() {
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\">%n"
                .formatted(WIDTH, HEIGHT, WIDTH));
        for (int[] line : lines) {
            svg.append("<line x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" stroke=\"#999\"/>%n"
                    .formatted(x[line[0]], y[line[0]], x[line[1]], y[line[1]]));
        }
        for (int i = 0; i < names.size(); i++) {
            String colour = highlighted.contains(names.get(i)) ? "#e4572e" : "#4c78a8";
            svg.append(("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"16\" fill=\"%s\"/>"
                            + "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\""
                            + " font-family=\"sans-serif\" font-size=\"13\">%s</text>%n")
                    .formatted(x[i], y[i], colour, x[i], y[i] + 32, Html.escaped(names.get(i))));
        }
        return svg.append("</svg>").toString();
    }

    @Override
    public String toString() {
        return "a network of %d nodes and %d lines".formatted(names.size(), lines.size());
    }
}
