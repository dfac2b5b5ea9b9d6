package id.sophumas.web.run;

import id.sophumas.publication.Publication;

/**
 * What became of a post, as people read it.
 *
 * @param kanal the channel as people call it
 * @param keadaan how the post stands
 * @param url where the public reads it; null where it is not public, or the platform gives no address
 * @param pesan why it is not public; null where there is nothing to say
 */
record Kiriman(String kanal, String keadaan, String url, String pesan) {

    static Kiriman of(Publication post, String channel) {
        return new Kiriman(channel, standing(post), post.url(), post.pesan());
    }

    private static String standing(Publication post) {
        return switch (post.status()) {
            case PUBLISHED -> "sudah tayang";
            case SENDING -> "sedang dikirim";
            case UNKNOWN -> "belum pasti, sedang diperiksa";
            case REJECTED -> post.dibatalkanOleh() == null ? "ditolak" : "dibatalkan";
            case PREPARED ->
                post.pesan() == null
                        ? "disiapkan"
                        : "belum tayang, akan dicoba lagi oleh sistem atau diselesaikan admin";
        };
    }
}
