package dev.milepost.assessment.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.report.ReportPage.Label;

/**
 * Draws scores and targets on an axis for each dimension. Without words: those are put around it by the page, in the page's
 * font, so that they can be selected and read aloud.
 */
final class RadarChart {
    /** For a width of 90 mm this is about 340 dots per inch. */
    private static final int SIZE = 1200;
    private static final double RADIUS = SIZE * 0.42;
    private static final double LABEL_RADIUS = 47;
    private static final int RINGS = 4;
    private static final int FEWEST = 3;
    private static final int MOST = 24;
    private static final Color GRID = new Color(0xD0D5DD);
    private static final Color SCORE = new Color(0x1F6F8B);
    private static final Color AREA = new Color(0x1F, 0x6F, 0x8B, 0x40);
    private static final Color TARGET = new Color(0xB54708);

    private RadarChart() {
    }

    /** An axis from 0 in the middle to 1 at the rim; null where there is nothing to draw. */
    record Axis(@Nullable Double score, @Nullable Double target) {
    }

    /** As a data address; null where there are too few or too many axes to see anything. */
    static @Nullable String address(List<Axis> axes) {
        if (axes.size() < FEWEST || axes.size() > MOST) {
            return null;
        }
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        grid(pen, axes.size());
        pen.setColor(TARGET);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] { 18, 14 }, 0));
        pen.draw(outline(axes.stream().map(Axis::target).toList()));
        Path2D scores = outline(axes.stream().map(Axis::score).toList());
        pen.setColor(AREA);
        pen.fill(scores);
        pen.setColor(SCORE);
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(scores);
        for (int i = 0; i < axes.size(); i++) {
            Double score = axes.get(i).score();
            if (score != null) {
                pen.fill(new Ellipse2D.Double(x(i, axes.size(), score) - 11, y(i, axes.size(), score) - 11, 22, 22));
            }
        }
        pen.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    private static void grid(Graphics2D pen, int axes) {
        pen.setColor(GRID);
        pen.setStroke(new BasicStroke(2.5f));
        for (int ring = 1; ring <= RINGS; ring++) {
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < axes; i++) {
                all.add((double) ring / RINGS);
            }
            pen.draw(outline(all));
        }
        for (int i = 0; i < axes; i++) {
            pen.draw(new Line2D.Double(x(i, axes, 0), y(i, axes, 0), x(i, axes, 1), y(i, axes, 1)));
        }
    }

    /** Where a value is missing the line goes on to the next. */
    private static Path2D outline(List<@Nullable Double> values) {
        Path2D path = new Path2D.Double();
        boolean begun = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                continue;
            }
            if (begun) {
                path.lineTo(x(i, values.size(), value), y(i, values.size(), value));
            } else {
                path.moveTo(x(i, values.size(), value), y(i, values.size(), value));
                begun = true;
            }
        }
        if (begun) {
            path.closePath();
        }
        return path;
    }

    private static double angle(int axis, int axes) {
        return 2 * Math.PI * axis / axes - Math.PI / 2;
    }

    private static double x(int axis, int axes, double value) {
        return SIZE / 2.0 + RADIUS * value * Math.cos(angle(axis, axes));
    }

    private static double y(int axis, int axes, double value) {
        return SIZE / 2.0 + RADIUS * value * Math.sin(angle(axis, axes));
    }

    /** Just outside the rim. */
    static List<Label> labels(List<String> texts) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            labels.add(new Label(texts.get(i), percent(50 + LABEL_RADIUS * Math.cos(angle(i, texts.size()))),
                    percent(50 + LABEL_RADIUS * Math.sin(angle(i, texts.size())))));
        }
        return labels;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The chart can't be written", e);
        }
    }
}
