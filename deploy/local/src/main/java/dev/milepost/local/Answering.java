package dev.milepost.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an HTTP address whether it answers. */
public final class Answering {

    private static final int PATIENCE_MILLIS = 2000;

    private Answering() {
    }

    /** Whether a GET is answered with a status of 200 to 299 within two seconds. */
    public static boolean well(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() / 100 == 2;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
