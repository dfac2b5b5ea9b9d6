package id.sophumas.publication.rendition;

import id.sophumas.channel.Recipe;
import id.sophumas.materi.Framing;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/** Draws a picture upright into its frame: white shows through what is transparent and beside what is too narrow, and nothing but pixels remains. */
final class Drawing {

    private final BufferedImage picture;
    private final int orientation;
    private final Recipe recipe;

    /**
     * @param picture as stored
     * @param orientation how the camera was held, by EXIF's own numbers
     */
    Drawing(BufferedImage picture, int orientation, Recipe recipe) {
        this.picture = picture;
        this.orientation = orientation;
        this.recipe = recipe;
    }

    BufferedImage drawn() throws IOException {
        Dimension upright = placed();
        Dimension stored = isTurned() ? new Dimension(upright.height, upright.width) : upright;
        // Made smaller first and turned after: two large pictures are in memory at any time and never three.
        return framed(shrunk(stored), stored, upright);
    }

    /** How large the upright picture stands in its frame, or over it where it is cropped. */
    private Dimension placed() {
        double width = isTurned() ? picture.getHeight() : picture.getWidth();
        double height = isTurned() ? picture.getWidth() : picture.getHeight();
        double across = recipe.width() / width;
        double down = recipe.height() / height;
        double scale = recipe.framing() == Framing.CROPPED ? Math.max(across, down) : Math.min(across, down);
        return new Dimension(snapped(width * scale, recipe.width()), snapped(height * scale, recipe.height()));
    }

    /** Where rounding alone makes it miss the frame by a pixel, it fills the frame: no white hairline beside a picture that fits. */
    private static int snapped(double size, int frame) {
        int rounded = (int) Math.max(1, Math.round(size));
        return Math.abs(rounded - frame) <= 1 ? frame : rounded;
    }

    private BufferedImage shrunk(Dimension stored) throws IOException {
        return stored.width < picture.getWidth() && stored.height < picture.getHeight()
                ? Thumbnails.of(picture).forceSize(stored.width, stored.height).asBufferedImage()
                : picture;
    }

    private BufferedImage framed(BufferedImage source, Dimension stored, Dimension upright) {
        BufferedImage frame = new BufferedImage(recipe.width(), recipe.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = frame.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, recipe.width(), recipe.height());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getTranslateInstance(
                Math.floorDiv(recipe.width() - upright.width, 2), Math.floorDiv(recipe.height() - upright.height, 2));
        place.concatenate(turn(stored, upright));
        place.scale((double) stored.width / source.getWidth(), (double) stored.height / source.getHeight());
        pen.drawImage(source, place, null);
        pen.dispose();
        return frame;
    }

    /** From the picture as stored to the same upright, both with their upper left corner in the origin. */
    private AffineTransform turn(Dimension stored, Dimension upright) {
        AffineTransform turn = new AffineTransform();
        if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
            turn.translate(upright.width, 0);
            turn.scale(-1, 1);
        }
        switch (orientation) {
            case 3, 4 -> {
                turn.translate(stored.width, stored.height);
                turn.quadrantRotate(2);
            }
            case 5, 6 -> {
                turn.translate(stored.height, 0);
                turn.quadrantRotate(1);
            }
            case 7, 8 -> {
                turn.translate(0, stored.width);
                turn.quadrantRotate(3);
            }
            default -> {
                // stands upright, mirrored at most
            }
        }
        return turn;
    }

    private boolean isTurned() {
        return orientation >= 5;
    }
}
