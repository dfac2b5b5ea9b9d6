package id.sophumas.web.portal;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.IncomingFile;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.MediaDraft;
import id.sophumas.publication.Posting;
import id.sophumas.publication.PostingOrder;
import id.sophumas.publication.Publication;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Takes news the whole way: written, approved, posted to the portal. */
class Newsroom {

    private static final Author HUMAS = new Author("pelaksana", Set.of("pelaksana"));

    private final MateriService contents;
    private final Approvals approvals;
    private final Posting posting;

    Newsroom(MateriService contents, Approvals approvals, Posting posting) {
        this.contents = contents;
        this.approvals = approvals;
        this.posting = posting;
    }

    Publication publish(String title, String body) {
        return publish(new MateriDraft(title, body, Map.of(), null, List.of()), List.of());
    }

    Publication publish(String title, String body, String link, Upload... files) {
        List<MediaDraft> media = java.util.Arrays.stream(files)
                .map(file -> new MediaDraft(file.name(), file.alt()))
                .toList();
        return publish(new MateriDraft(title, body, Map.of(), link, media), List.of(files));
    }

    Publication publish(MateriDraft draft, List<? extends IncomingFile> files) {
        String run = UUID.randomUUID().toString();
        MateriVersion content = contents.create(draft, List.copyOf(files), HUMAS);
        return release(run, content);
    }

    /** Changes what was published and publishes it again within the same run. */
    Publication publishAgain(Publication earlier, String title, String body) {
        MateriDraft draft = new MateriDraft(title, body, Map.of(), null, List.of());
        MateriVersion next = contents.update(earlier.key().materiId(), draft, List.of(), HUMAS, null);
        return release(earlier.key().processInstanceId(), next);
    }

    private Publication release(String run, MateriVersion content) {
        contents.bind(content.materiId(), run, "rilis");
        approvals.approve(run, "userTask_tinjau", content, "kepala");
        return posting.publish(new PostingOrder(run, "portal", content.materiId(), content.versi(), content.sha256()));
    }

    /** A photograph-like picture: smooth with some grain, so that it does not compress to nothing. */
    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(20, 60, 120), width, height, new Color(230, 190, 120)));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(168, 18, 31));
        canvas.fillOval(width / 3, height / 3, width / 4, width / 4);
        canvas.dispose();
        Random grain = new Random(7);
        for (int i = 0; i < width * height / 4; i++) {
            int x = grain.nextInt(width);
            int y = grain.nextInt(height);
            image.setRGB(x, y, image.getRGB(x, y) ^ (grain.nextInt(24) << 8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /**
     * @param name file name
     * @param alt alternative text
     */
    record Upload(String name, String alt, byte[] bytes) implements IncomingFile {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
