package id.sophumas.materi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Films without a picture in them: containers that say what real ones say of themselves. */
public final class SampleFilms {

    private static final int PER_SECOND = 1000;

    private SampleFilms() {}

    /** An MP4 of 1280 x 720; like those of many cameras it is described after its data. */
    public static byte[] mp4(double seconds) {
        return joined(fileType("mp42", "isom"), box("mdat", new byte[500]), movie(seconds, "vide", "Film\0"));
    }

    /** The same for QuickTime. */
    public static byte[] mov(double seconds) {
        return joined(
                fileType("qt  ", "qt  "), box("wide"), box("mdat", new byte[500]), movie(seconds, "vide", "\4Film"));
    }

    /** An MP4 with sound alone. */
    public static byte[] sound(double seconds) {
        return joined(fileType("mp42", "isom"), box("mdat", new byte[500]), movie(seconds, "soun", "Suara\0"));
    }

    /** Begins as an MP4 does, and goes on as none does. */
    public static byte[] none() {
        byte[] bytes = Arrays.copyOf(fileType("mp42", "isom"), 1024);
        Arrays.fill(bytes, 24, bytes.length, (byte) 0x5A);
        return bytes;
    }

    private static byte[] fileType(String brand, String compatible) {
        return box("ftyp", ascii(brand), new byte[4], ascii(brand), ascii(compatible));
    }

    private static byte[] movie(double seconds, String kind, String name) {
        int length = (int) Math.round(seconds * PER_SECOND);
        return box("moov", movieHeader(length), box("trak", trackHeader(length), media(length, kind, name)));
    }

    private static byte[] movieHeader(int length) {
        ByteBuffer fields = ByteBuffer.allocate(100);
        fields.putInt(12, PER_SECOND).putInt(16, length).putInt(20, 0x00010000);
        matrix(fields, 36);
        return box("mvhd", fields.array());
    }

    private static byte[] trackHeader(int length) {
        ByteBuffer fields = ByteBuffer.allocate(84);
        fields.putInt(0, 7).putInt(12, 1).putInt(20, length);
        matrix(fields, 40);
        fields.putInt(76, 1280 << 16).putInt(80, 720 << 16);
        return box("tkhd", fields.array());
    }

    private static byte[] media(int length, String kind, String name) {
        ByteBuffer header = ByteBuffer.allocate(24);
        header.putInt(12, PER_SECOND).putInt(16, length);
        byte[] handler = joined(new byte[8], ascii(kind), new byte[12], ascii(name));
        ByteBuffer times = ByteBuffer.allocate(16).putInt(4, 1).putInt(8, 25).putInt(12, PER_SECOND / 25);
        byte[] table = box("stbl", sampleDescription(kind), box("stts", times.array()));
        return box("mdia", box("mdhd", header.array()), box("hdlr", handler), box("minf", table));
    }

    private static byte[] sampleDescription(String kind) {
        ByteBuffer entry = ByteBuffer.allocate(86);
        entry.putInt(0, 86).put(4, ascii(kind.equals("vide") ? "avc1" : "mp4a"));
        entry.putShort(32, (short) 1280).putShort(34, (short) 720);
        return box("stsd", new byte[4], new byte[] {0, 0, 0, 1}, entry.array());
    }

    private static void matrix(ByteBuffer fields, int at) {
        fields.putInt(at, 0x00010000).putInt(at + 16, 0x00010000).putInt(at + 32, 0x40000000);
    }

    private static byte[] box(String type, byte[]... contents) {
        byte[] content = joined(contents);
        return joined(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(type), content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
