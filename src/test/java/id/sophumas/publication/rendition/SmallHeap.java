package id.sophumas.publication.rendition;

import id.sophumas.channel.Recipe;
import id.sophumas.materi.Framing;
import id.sophumas.materi.UnfoldedPictures;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Makes one rendition in a virtual machine of its own: {@code <file> <media type> <width> <height>}; prints how many bytes it has. */
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Recipe recipe = new Recipe(
                Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Framing.PADDED, null, null, null, null);
        byte[] made = new UnfoldedPictures()
                .use(
                        () -> new FileInputStream(file.toFile()),
                        arguments[1],
                        1,
                        (picture, orientation) -> JpegFile.of(
                                        new Drawing(picture, orientation, recipe).drawn(), recipe.maxBytes())
                                .orElseThrow());
        System.out.println(made.length);
    }
}
