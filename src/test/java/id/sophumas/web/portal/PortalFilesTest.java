package id.sophumas.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.sophumas.channel.Channels;
import id.sophumas.channel.Takedown;
import id.sophumas.materi.Author;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MediaDraft;
import id.sophumas.materi.MediaProperties;
import id.sophumas.materi.Sha256;
import id.sophumas.materi.TaggedPictures;
import id.sophumas.publication.Publication;
import id.sophumas.web.portal.Newsroom.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

class PortalFilesTest extends PortalTestCase {

    @Autowired
    MateriService contents;

    @Autowired
    Channels channels;

    @Autowired
    MediaProperties media;

    @Test
    void shouldDeliverTheStoredBytesUnchangedAndSmallerVariantsBesideThem() throws Exception {
        byte[] photo = Newsroom.picture("jpg", 2000, 1200);
        Publication made =
                newsroom.publish("Foto", "isi", null, new Upload("foto.jpg", "Menteri berjabat tangan", photo));
        String article = page(made);

        String src = attribute(article, "src");
        byte[] original = bytes(src);
        String[] srcset = attribute(article, "srcset").split(", ");

        assertThat(original).isEqualTo(photo);
        assertThat(article).contains("alt=\"Menteri berjabat tangan\"").contains("width=\"2000\" height=\"1200\"");
        assertThat(srcset).hasSize(4);
        assertThat(srcset[3]).isEqualTo(src + " 2000w");
        for (int i = 0; i < 3; i++) {
            String[] variant = srcset[i].split(" ");
            byte[] smaller = bytes(variant[0]);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(smaller));
            assertThat(picture.getWidth() + "w").isEqualTo(variant[1]);
            assertThat(smaller.length).isLessThan(photo.length);
        }
    }

    @Test
    void shouldGiveMessengersAPictureThatTheyShowInTheirCards() throws Exception {
        byte[] photo = Newsroom.picture("jpg", 4000, 3000);
        String article = page(newsroom.publish("Kartu", "isi", null, new Upload("besar.jpg", "Rapat", photo)));

        String address = property(article, "og:image");
        byte[] card = bytes(URI.create(address).getPath());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card));

        assertThat(card.length).isLessThan(300_001);
        assertThat(property(article, "og:image:width")).isEqualTo(String.valueOf(picture.getWidth()));
        assertThat(property(article, "og:image:height")).isEqualTo(String.valueOf(picture.getHeight()));
        assertThat(property(article, "og:image:type")).isEqualTo("image/jpeg");
        assertThat(picture.getWidth()).isEqualTo(1200);
        mvc.perform(get(URI.create(address).getPath())).andExpect(content().contentType("image/jpeg"));
    }

    private static String property(String page, String name) {
        Matcher found = Pattern.compile("property=\"" + name + "\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void shouldDeliverNothingOfAWithdrawnArticleUnlessAnotherShowsItToo() throws Exception {
        byte[] photo = Newsroom.picture("jpg", 2000, 1200);
        Publication first = newsroom.publish("Foto", "isi", null, new Upload("foto.jpg", "Rapat", photo));
        Publication second = newsroom.publish("Foto lagi", "isi", null, new Upload("foto.jpg", "Rapat", photo));
        String article = page(first);
        List<String> files =
                List.of(attribute(article, "src"), attribute(article, "srcset").split(" ")[0]);

        withdraw(first);
        for (String file : files) {
            mvc.perform(get(file)).andExpect(status().isOk());
        }
        withdraw(second);
        for (String file : files) {
            mvc.perform(get(file)).andExpect(status().isGone());
        }
        mvc.perform(get(files.get(0).replaceAll("[0-9a-f]{64}", "0".repeat(64))))
                .andExpect(status().isNotFound());
    }

    @Test
    void shouldDeliverNoFileThatWasAlteredOnTheDisk() throws Exception {
        byte[] photo = Newsroom.picture("jpg", 2000, 1200);
        Publication made = newsroom.publish("Diubah", "isi", null, new Upload("foto.jpg", "Rapat", photo));
        String src = attribute(page(made), "src");
        assertThat(bytes(src)).isEqualTo(photo);
        String sha256 = Sha256.of(photo);
        Path file = media.path().resolve(sha256.substring(0, 2)).resolve(sha256);
        try {
            Files.write(file, new byte[photo.length]);

            mvc.perform(get(src)).andExpect(status().isNotFound());
        } finally {
            Files.write(file, photo);
        }
        assertThat(bytes(src)).isEqualTo(photo);
    }

    private void withdraw(Publication made) {
        assertThat(channels.find("portal").orElseThrow().takeDown(made.remoteId()))
                .isInstanceOf(Takedown.Done.class);
    }

    @Test
    void shouldTellNobodyWhereAPhotographWasTaken() throws Exception {
        byte[] photo = TaggedPictures.jpegWithExif(Newsroom.picture("jpg", 1000, 600), 6, true);
        Publication made = newsroom.publish("Foto", "isi", null, new Upload("foto.jpg", "Rapat", photo));
        String article = page(made);

        byte[] shown = bytes(attribute(article, "src"));

        assertThat(new String(shown, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        assertThat(article).contains("width=\"600\" height=\"1000\"");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(picture.getWidth()).isEqualTo(600);
    }

    @Test
    void shouldKeepTheTransparencyOfAPng() throws Exception {
        BufferedImage image = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_ARGB);
        java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Publication made =
                newsroom.publish("Lambang", "isi", null, new Upload("lambang.png", "Lambang", png.toByteArray()));

        byte[] smaller = bytes(attribute(page(made), "srcset").split(" ")[0]);

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(smaller));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getRGB(10, 10) >>> 24).isZero();
    }

    @Test
    void shouldTurnVariantsTheWayUpTheCameraSaysAndStripItsMetadata() throws Exception {
        byte[] photo = ExifJpeg.turned(Newsroom.picture("jpg", 1600, 800));
        Publication made = newsroom.publish("Tegak", "isi", null, new Upload("tegak.jpg", "Foto tegak", photo));
        String article = page(made);

        byte[] smaller = bytes(attribute(article, "srcset").split(" ")[0]);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(smaller));

        assertThat(article).contains("width=\"800\" height=\"1600\"");
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(960);
        // The picture's left edge is its top now: dark blue was in the upper left corner and is in the upper right one.
        assertThat(picture.getRGB(475, 5) & 0xFF).isGreaterThan(picture.getRGB(475, 5) >> 16 & 0xFF);
        assertThat(new String(smaller, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void shouldLetCachesKeepAFileAndAnswerThatItHasNotChanged() throws Exception {
        Publication made =
                newsroom.publish("Foto", "isi", null, new Upload("foto.jpg", "x", Newsroom.picture("jpg", 600, 400)));
        String src = attribute(page(made), "src");
        String tag = mvc.perform(get(src))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        mvc.perform(get(src).header("If-None-Match", tag)).andExpect(status().isNotModified());
        mvc.perform(get(src).header("Range", "bytes=0-9"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Length", "10"));
    }

    @Test
    void shouldDeliverNoFileThatIsNotPublished() throws Exception {
        byte[] secret = Newsroom.picture("png", 500, 500);
        String sha256 = contents.create(
                        new MateriDraft("Rahasia", "isi", Map.of(), null, List.of(new MediaDraft("rahasia.png", ""))),
                        List.of(new Upload("rahasia.png", "", secret)),
                        new Author("pelaksana", Set.of("pelaksana")))
                .media()
                .get(0)
                .sha256();

        mvc.perform(get("/publikasi/media/" + sha256 + ".png")).andExpect(status().isNotFound());
        mvc.perform(get("/publikasi/media/" + sha256 + "/480.png")).andExpect(status().isNotFound());
    }

    @Test
    void shouldMakeNoVariantsOtherThanThoseItOffers() throws Exception {
        Publication made =
                newsroom.publish("Foto", "isi", null, new Upload("foto.jpg", "x", Newsroom.picture("jpg", 1000, 500)));
        String src = attribute(page(made), "src");
        String stem = src.substring(0, src.lastIndexOf('.'));

        mvc.perform(get(stem + "/960.jpg")).andExpect(status().isOk());
        for (String name : List.of("1440.jpg", "481.jpg", "480.png", "0.jpg", "99999999999.jpg", "480.jpg%2F..", "x")) {
            mvc.perform(get(java.net.URI.create(stem + "/" + name))).andExpect(status().isNotFound());
        }
        mvc.perform(get(stem + ".png")).andExpect(status().isNotFound());
    }

    @Test
    void shouldOfferADocumentForDownloadUnderItsOwnName() throws Exception {
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Publication made = newsroom.publish("Siaran", "isi", null, new Upload("Siaran & Pers ñ.pdf", "", pdf));
        String article = page(made);
        Matcher link = Pattern.compile("<a href=\"(/publikasi/media/[^\"]+)\" download")
                .matcher(article);
        assertThat(link.find()).isTrue();

        assertThat(article).contains("Siaran &amp; Pers ñ.pdf");
        mvc.perform(get(link.group(1)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(content().bytes(pdf));
    }

    @Test
    void shouldWriteAFeedThatParsesWhateverTheTitles() throws Exception {
        String hostile = "]]></title><entry/> & <b>\"x\"</b> 😀";
        newsroom.publish(hostile, "Isi & <i>lain</i>", "https://a.example/?a=1&b=2");
        // What older versions let in, or somebody wrote past them, must not break the feed for its readers.
        jdbc.sql("update portal_artikel set isi = ?")
                .param("rusak \u0001 \uFFFE")
                .update();

        Document feed = xml("/publikasi/feed", "application/atom+xml;charset=UTF-8");

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo(hostile);
        assertThat(feed.getElementsByTagName("link")
                        .item(2)
                        .getAttributes()
                        .getNamedItem("href")
                        .getTextContent())
                .isEqualTo("https://humas.example/publikasi/title-entry-b-x-b");
    }

    @Test
    void shouldListEveryArticleInTheSitemapAndPointRobotsToIt() throws Exception {
        newsroom.publish("Satu", "isi");
        newsroom.publish("Dua", "isi");

        Document map = xml("/publikasi/sitemap.xml", "application/xml;charset=UTF-8");

        assertThat(map.getElementsByTagName("loc").getLength()).isEqualTo(3);
        assertThat(map.getElementsByTagName("loc").item(1).getTextContent())
                .isEqualTo("https://humas.example/publikasi/dua");
        mvc.perform(get("/robots.txt"))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.containsString(
                                "Sitemap: https://humas.example/publikasi/sitemap.xml")));
    }

    private Document xml(String path, String type) throws Exception {
        byte[] bytes = mvc.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private byte[] bytes(String path) throws Exception {
        return mvc.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String attribute(String page, String name) {
        Matcher found = Pattern.compile("<img[^>]*? " + name + "=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
