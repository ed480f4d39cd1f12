package dev.milepost.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** A logo that a caller sends: PNG or JPEG of a bearable size, looked at before anything draws it. */
final class Logo {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int MOST_PIXELS = 4_000;

    private Logo() {
    }

    /**
     * @param base64 null for none
     * @return as a data address, null for none
     * @throws ProblemException 400 for anything but a PNG or JPEG of up to 4,000 pixels a side
     */
    static @Nullable String address(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        byte[] image;
        try {
            image = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused().causedBy(e);
        }
        return "data:image/" + format(image) + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    private static String format(byte[] image) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused();
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                reader.setInput(in);
                if (!FORMATS.contains(format) || reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                    throw refused();
                }
                reader.read(0);
                return format;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof ProblemException known ? known : refused().causedBy(e);
        }
    }

    private static ProblemException refused() {
        return KitProblem.VALIDATION_FAILED
                .because("The logo must be a PNG or JPEG of up to %d pixels a side, in Base64", MOST_PIXELS)
                .at("/logo", "unusable-image", "a PNG or JPEG in Base64");
    }
}
