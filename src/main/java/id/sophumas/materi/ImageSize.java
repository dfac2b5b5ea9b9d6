package id.sophumas.materi;

/**
 * How large a picture is shown.
 *
 * @param width pixels
 * @param height pixels
 */
record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    ImageSize turned() {
        return new ImageSize(height, width);
    }
}
