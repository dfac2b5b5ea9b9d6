package id.sophumas.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.channel.Attachment;
import id.sophumas.channel.ChannelFixtures;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartTest {

    @Test
    void shouldKnowItsLengthBeforeItIsRead() throws Exception {
        Attachment film = ChannelFixtures.film("a.mp4", 70_000);
        Multipart parts = new Multipart()
                .text("caption", "Rapat \"koordinasi\" – é 👍\r\nbaris dua")
                .file("video", "video.mp4", "video/mp4", FilePart.of(film, 10, 60_000));

        byte[] body = parts.getInputStream().readAllBytes();

        assertThat(parts.contentLength()).isEqualTo(body.length);
        assertThat(parts.getInputStream().readAllBytes()).as("a second reading").isEqualTo(body);
    }

    @Test
    void shouldCarryAFileUnderANameOfOursAndTellItsHashInPlaceOfItsBytes() throws Exception {
        Attachment picture = ChannelFixtures.picture("a\"; name=\"chat_id\".jpg");
        Multipart parts = new Multipart().text("caption", "Rapat").file("photo", picture);

        assertThat(new String(parts.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                .contains("name=\"photo\"; filename=\"berkas.jpeg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .doesNotContain("chat_id");
        assertThat(parts.told())
                .isEqualTo("{\"caption\":\"Rapat\",\"photo\":\"%d bytes of %s from 0\"}"
                        .formatted(picture.ukuran(), picture.sha256()));
    }

    @Test
    void shouldBeFormedAsTheStandardSays() throws Exception {
        Multipart parts = new Multipart()
                .text("chat_id", "-100")
                .file("photo", "foto-1.jpg", "image/jpeg", FilePart.of(ChannelFixtures.film("x", 0)));
        String boundary = parts.contentType().getParameter("boundary");

        assertThat(new String(parts.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        --%1$s
                        Content-Disposition: form-data; name="chat_id"

                        -100
                        --%1$s
                        Content-Disposition: form-data; name="photo"; filename="foto-1.jpg"
                        Content-Type: image/jpeg


                        --%1$s--
                        """.formatted(boundary).replace("\n", "\r\n"));
    }
}
