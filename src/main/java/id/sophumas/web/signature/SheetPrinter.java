package id.sophumas.web.signature;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a sheet as PDF/A-2u, the archive's form: its fonts and colours in it, its text searchable. */
@Component
class SheetPrinter {

    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    private final ITemplateEngine templates;
    private final PrintableText text = new PrintableText(font("DejaVuSans.ttf"));

    SheetPrinter(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** @param sheet what the template {@code signature/lembar} asks for */
    byte[] print(Map<String, Object> sheet) {
        Context context = new Context(Locale.forLanguageTag("id"), sheet);
        context.setVariable("huruf", text);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(font("DejaVuSans.ttf"), "DejaVu", 400, FontStyle.NORMAL, true)
                    .useFont(font("DejaVuSans-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL, true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withHtmlContent(templates.process("signature/lembar", context), null)
                    .toStream(document)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> {
            try {
                return new ClassPathResource(FONTS + name).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
