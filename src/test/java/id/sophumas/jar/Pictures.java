package id.sophumas.jar;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/** Real pictures, drawn here so that no file of unknown origin lies in the tree. */
public final class Pictures {

    private Pictures() {}

    /** A JPEG of 1080 by 810 pixels; another seed gives another picture. */
    public static byte[] jpeg(long seed) {
        return drawn(seed, "jpeg");
    }

    public static byte[] png(long seed) {
        return drawn(seed, "png");
    }

    /** A small file that unfolds to a very large picture. */
    public static byte[] blankPng(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    /** A JPEG of one colour, which unfolds to three bytes a pixel. */
    public static byte[] blankJpeg(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] drawn(long seed, String format) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(1080, 810, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int shape = 0; shape < 60; shape++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(1080), random.nextInt(810), random.nextInt(400), random.nextInt(400));
        }
        pen.dispose();
        return encoded(image, format);
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
