package id.sophumas.channel;

/**
 * Why a channel cannot take a post as it is.
 *
 * @param bagian the part of the content: {@code judul}, {@code isi}, {@code teks.<kanal>}, {@code tautan} or {@code media}
 * @param pesan what to change, in Indonesian
 */
public record Violation(String bagian, String pesan) {}
