package id.sophumas.materi.signature;

/** How a person signed. */
public enum SigningMethod {
    /** The password was given once more, in the form, at the moment of signing. */
    KATA_SANDI("dengan kata sandi yang dimasukkan kembali saat menandatangani"),
    /** The printed sheet was signed by hand, and its scan is kept. */
    PINDAIAN("dengan tanda tangan basah; pindaian lembarnya tersimpan"),
    /** A program completed the step under the person's own log-in, which counts as the signature. */
    OTENTIKASI("dengan otentikasi permintaan REST itu sendiri");

    private final String words;

    SigningMethod(String words) {
        this.words = words;
    }

    /** In Indonesian, to follow "ditandatangani". */
    public String words() {
        return words;
    }
}
