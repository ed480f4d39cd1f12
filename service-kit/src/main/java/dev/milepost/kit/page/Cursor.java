package dev.milepost.kit.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/**
 * Where a page ended: the values sorted by, and the id. Opaque to callers, and good for the list, filters and order it came
 * from only. The check sum finds slips, it keeps nobody out: what a cursor may reach is decided by the query.
 */
record Cursor(List<@Nullable String> values, UUID id) {

    private static final int CHECK_LENGTH = 8;

    /** @param list what the cursor belongs to: the list with its filters and order */
    String write(String list) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeByte(values.size());
            for (String value : values) {
                out.writeBoolean(value != null);
                if (value != null) {
                    byte[] text = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = bytes.toByteArray();
        bytes.writeBytes(check(list, content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static Cursor read(String text, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            byte[] content = Arrays.copyOf(bytes, bytes.length - CHECK_LENGTH);
            byte[] check = Arrays.copyOfRange(bytes, bytes.length - CHECK_LENGTH, bytes.length);
            if (!MessageDigest.isEqual(check, check(list, content))) {
                throw bad();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            UUID id = new UUID(in.readLong(), in.readLong());
            int size = in.readByte();
            List<@Nullable String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(in.readBoolean() ? new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8) : null);
            }
            return new Cursor(values, id);
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            throw bad().causedBy(e);
        }
    }

    static ProblemException bad() {
        return KitProblem.BAD_CURSOR
                .because("The cursor is not one that this list gave for these filters and this order; "
                        + "take nextCursor of a page as it is, or leave the cursor out to start over")
                .at("?cursor", "bad-cursor", "must be the nextCursor of a page of this list");
    }

    private static byte[] check(String list, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(content), CHECK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
