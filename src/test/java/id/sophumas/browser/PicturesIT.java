package id.sophumas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.sophumas.materi.Samples;
import id.sophumas.materi.TaggedPictures;
import org.junit.jupiter.api.Test;

/** How a picture goes out is its author's to choose and everybody's to see. */
class PicturesIT extends OfficeTestCase {

    /** Taken with the camera held upright, and telling where. */
    private static final FilePayload PHOTO =
            new FilePayload("rapat.jpg", "image/jpeg", TaggedPictures.jpegWithExif(Samples.jpeg(1200, 800), 6, true));

    @Test
    void shouldLetTheAuthorChooseHowAPictureIsMadeToFitAndShowWhatComesOfIt() {
        String run = office.begin("rilis-media-sosial", "Foto dengan lokasi", "userTask_menyusunKonsep");
        Desk pelaksana = office.at(Screen.DESK).open(run, "userTask_menyusunKonsep", "pelaksanaPublikasi");
        pelaksana.fill("[name=isiMateri]", "Rapat dibuka Menko.");
        pelaksana.attach(PHOTO);
        pelaksana.fill("[name='teksAlternatif.rapat.jpg']", "Menteri membuka rapat");
        Locator choice = pelaksana.page().locator("[name='pemotongan.rapat.jpg']");
        assertThat(choice).hasValue("bantalan");
        pelaksana.page().getByText("Simpan materi sekarang").click();
        Locator result = pelaksana.page().locator(".sh-hasil");
        assertThat(result)
                .hasText("rapat.jpg: Gambar ini diubah menjadi JPEG 800 x 1200 piksel, data lokasinya dihapus.");

        choice.selectOption("potong");
        assertThat(result).isHidden();
        pelaksana.page().getByText("Simpan materi sekarang").click();
        // The earlier result stays in the page, unseen, until the new one is there.
        assertThat(result).isVisible();
        assertThat(result.locator("img")).hasJSProperty("naturalWidth", 800);
        assertThat(choice).hasValue("potong");
        pelaksana.look("gambar-penyusunan");
        office.complete(pelaksana, run);

        Desk kasubbag = office.open(run, "userTask_mereviuTeknis", "kasubbagPublikasi");
        assertThat(kasubbag.page().locator(".sh-materi figcaption")).containsText("Dipotong di tengah");
    }
}
