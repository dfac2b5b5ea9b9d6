package id.sophumas.channel.whatsapp;

import id.sophumas.channel.ChannelSettings;
import id.sophumas.refusal.StartRefused;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the phone numbers of those who get the messages. */
final class Recipients {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{7,14}");
    private static final String INDONESIA = "62";

    private Recipients() {}

    /**
     * The numbers as WhatsApp takes them, each once: country and number in digits.
     *
     * @throws StartRefused where there is none, or one is no phone number
     */
    static List<String> of(String channel, ChannelSettings settings) {
        List<String> numbers = Arrays.stream(settings.required("recipients").split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(number -> international(channel, number))
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            throw refused(channel, "");
        }
        return numbers;
    }

    private static String international(String channel, String given) {
        String digits = given.replaceAll("[\\s().-]", "").replaceFirst("^\\+", "");
        String number = digits.startsWith("0") ? INDONESIA + digits.substring(1) : digits;
        if (!NUMBER.matcher(number).matches()) {
            throw refused(channel, given);
        }
        return number;
    }

    private static StartRefused refused(String channel, String given) {
        return new StartRefused(
                "Penerima \"%s\" pada sop.channels.%s.recipients bukan nomor telepon. / This is no phone number."
                        .formatted(given, channel),
                "Tulis nomor dengan kode negara, dipisahkan koma, misalnya 6281234567890,6281234567891.");
    }
}
