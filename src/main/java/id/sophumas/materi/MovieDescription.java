package id.sophumas.materi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Gathers from the description of a movie how long it is and how large its picture. */
final class MovieDescription implements Boxes.Visitor {

    private static final int HANDLER = 8;
    private static final int ENTRY_WIDTH = 8 + 32;

    private Duration length;
    private boolean isDescribed;
    private boolean hasPicture;
    private Integer width;
    private Integer height;
    private boolean isVideo;
    private ByteBuffer sample;

    @Override
    public void open(String name) {
        if (name.equals("trak")) {
            isVideo = false;
            sample = null;
        }
    }

    @Override
    public void fields(String name, byte[] bytes) {
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        switch (name) {
            case "mvhd" -> takeLength(fields);
            case "hdlr" ->
                isVideo |= bytes.length >= HANDLER + 4
                        && new String(bytes, HANDLER, 4, StandardCharsets.ISO_8859_1).equals("vide");
            case "stsd" -> sample = fields;
            default -> {
                // Says nothing that is asked for.
            }
        }
    }

    @Override
    public void close(String name) {
        if (!name.equals("trak") || !isVideo || hasPicture) {
            return;
        }
        hasPicture = true;
        if (sample != null && sample.limit() >= ENTRY_WIDTH + 4) {
            width = Short.toUnsignedInt(sample.getShort(ENTRY_WIDTH));
            height = Short.toUnsignedInt(sample.getShort(ENTRY_WIDTH + 2));
        }
    }

    /** The film; null where there is no moving picture in it. */
    Film film() {
        return hasPicture && isDescribed ? new Film(length, width, height) : null;
    }

    /** Version 1 has wider fields than version 0. */
    private void takeLength(ByteBuffer fields) {
        boolean wide = fields.limit() > 0 && fields.get(0) == 1;
        if (fields.limit() < (wide ? 32 : 20)) {
            return;
        }
        isDescribed = true;
        long perSecond = Integer.toUnsignedLong(fields.getInt(wide ? 20 : 12));
        long units = wide ? fields.getLong(24) : Integer.toUnsignedLong(fields.getInt(16));
        boolean told = perSecond > 0 && units > 0 && units != 0xFFFFFFFFL && units < Long.MAX_VALUE;
        length = told ? Duration.ofMillis(Math.round(units * 1000.0 / perSecond)) : null;
    }
}
