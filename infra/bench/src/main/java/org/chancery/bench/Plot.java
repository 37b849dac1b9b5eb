package org.chancery.bench;

import java.util.List;
import java.util.Locale;

/** The figures as bars of an SVG: the ratio of each, a line at 1, and a mark at what it is to reach. */
final class Plot {

    /** As far as the longest of the labels needs. */
    private static final int LEFT = 520;

    private static final int WIDTH = LEFT + 550;
    private static final int ROW = 46;
    private static final int UNIT = 110;
    private static final int DECADE_FROM = 1;

    private Plot() {}

    static String of(List<Figure> figures) {
        var svg = new StringBuilder();
        int height = ROW * figures.size() + 60;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"14\">%n"
                        + "<text x=\"10\" y=\"22\" font-weight=\"bold\">Ours beside the peer, as a ratio (logarithmic)</text>%n",
                WIDTH,
                height));
        for (double tick : new double[] {0.01, 0.1, 1, 10, 100}) {
            double x = x(tick);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"34\" y2=\"%d\" stroke=\"%s\"/><text x=\"%.0f\" y=\"%d\" fill=\"#555\" text-anchor=\"middle\">%s</text>%n",
                    x,
                    x,
                    height - 24,
                    tick == DECADE_FROM ? "#333" : "#ccc",
                    x,
                    height - 8,
                    tick < 1 ? Double.toString(tick) : Integer.toString((int) tick)));
        }
        for (int nth = 0; nth < figures.size(); nth++) {
            Figure figure = figures.get(nth);
            double y = 40 + nth * (double) ROW;
            double end = x(figure.ratio());
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"10\" y=\"%.0f\">%s</text><text x=\"10\" y=\"%.0f\" fill=\"#555\" font-size=\"12\">beside %s</text>%n"
                            + "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"18\" fill=\"%s\"/>"
                            + "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"%.0f\" y2=\"%.0f\" stroke=\"#b03030\" stroke-width=\"2\"/>"
                            + "<text x=\"%.0f\" y=\"%.0f\">%.2f</text>%n",
                    y + 14,
                    figure.what(),
                    y + 30,
                    figure.peer(),
                    Math.min(end, x(1)),
                    y + 4,
                    Math.max(1, Math.abs(end - x(1))),
                    figure.isReached() ? "#2f6f4f" : "#c08a2b",
                    x(figure.aim().ratio()),
                    x(figure.aim().ratio()),
                    y,
                    y + 26,
                    Math.max(Math.max(end, x(1)), x(figure.aim().ratio())) + 6,
                    y + 18,
                    figure.ratio()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double ratio) {
        return LEFT + UNIT * (Math.log10(Math.clamp(ratio, 0.01, 300)) + 2);
    }
}
