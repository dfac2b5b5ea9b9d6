package id.sophumas.web.publication;

import id.sophumas.channel.Capabilities;
import java.util.Set;

/**
 * What a channel takes, as forms read it; null: the platform states no limit.
 *
 * @param kanal the channel's name
 * @param nama how people call it
 * @param teksMaks most in a text, counted as {@code hitungan} says
 * @param hitungan {@code CHARACTERS}, {@code UTF8_BYTES}, {@code X} or {@code MASTODON}
 * @param satuan what is counted, for a person
 * @param teksDenganMediaMaks shorter limit when media go with the text
 * @param judulMaks most characters of a title
 * @param tagarMaks most hashtags
 * @param sebutanMaks most mentions
 * @param teksAlternatifMaks most characters of an alternative text
 * @param media what files it takes
 */
record CapabilityView(
        String kanal,
        String nama,
        int teksMaks,
        String hitungan,
        String satuan,
        Integer teksDenganMediaMaks,
        Integer judulMaks,
        Integer tagarMaks,
        Integer sebutanMaks,
        Integer teksAlternatifMaks,
        Files media) {

    /**
     * @param jenis media types; empty: text only
     * @param wajib whether there are no posts without media
     * @param campuran whether pictures and videos may stand in one post
     * @param jumlahMaks files per post
     * @param videoMaks videos per post
     * @param gambarMaksByte largest picture
     * @param videoMaksByte largest video
     * @param rasioMin width divided by height, at least
     * @param rasioMaks width divided by height, at most
     * @param lebarMin pixels
     * @param lebarMaks pixels
     * @param jumlahSisiMaks width and height of a picture together, pixels
     * @param videoMinDetik shortest video
     * @param videoMaksDetik longest video
     */
    record Files(
            Set<String> jenis,
            boolean wajib,
            boolean campuran,
            int jumlahMaks,
            Integer videoMaks,
            Long gambarMaksByte,
            Long videoMaksByte,
            Double rasioMin,
            Double rasioMaks,
            Integer lebarMin,
            Integer lebarMaks,
            Integer jumlahSisiMaks,
            Integer videoMinDetik,
            Integer videoMaksDetik) {

        static Files of(Capabilities.MediaRules rules) {
            return new Files(
                    rules.types(),
                    rules.required(),
                    rules.mixed(),
                    rules.maxCount(),
                    rules.maxVideos(),
                    rules.maxImageBytes(),
                    rules.maxVideoBytes(),
                    rules.minRatio(),
                    rules.maxRatio(),
                    rules.minWidth(),
                    rules.maxWidth(),
                    rules.maxSides(),
                    rules.minVideoSeconds(),
                    rules.maxVideoSeconds());
        }
    }

    static CapabilityView of(String kanal, String nama, Capabilities platform) {
        return new CapabilityView(
                kanal,
                nama,
                platform.text().max(),
                platform.text().counting().name(),
                platform.text().counting().unit(),
                platform.caption(),
                platform.title(),
                platform.hashtags(),
                platform.mentions(),
                platform.altText(),
                Files.of(platform.media()));
    }
}
