package id.sophumas.web.signature;

import com.openhtmltopdf.extend.FSSupplier;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** Text as a font can print it: what it has no letter for, mostly coloured pictures, is named by its number so that nothing is left out unseen. */
final class PrintableText {

    private final Font font;

    PrintableText(FSSupplier<InputStream> source) {
        try (InputStream bytes = source.supply()) {
            font = Font.createFont(Font.TRUETYPE_FONT, bytes);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font of the sheets is broken", e);
        }
    }

    /**
     * The text to print; null stays null.
     *
     * @param text plain text
     */
    public String of(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> append(printable, letter));
        return printable.toString();
    }

    private void append(StringBuilder printable, int letter) {
        if (letter == '\n' || letter == '\t') {
            printable.append((char) letter);
        } else if (!isInvisible(letter)) {
            if (font.canDisplay(letter)) {
                printable.appendCodePoint(letter);
            } else {
                printable.append("[U+%04X]".formatted(letter));
            }
        }
    }

    /** What only joins or colours the pictures beside it, and what XML does not know. */
    private static boolean isInvisible(int letter) {
        return letter == 0x200D || letter >= 0xFE00 && letter <= 0xFE0F || Character.isISOControl(letter);
    }
}
