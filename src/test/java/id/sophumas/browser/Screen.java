package id.sophumas.browser;

/** The sizes officials work at. */
enum Screen {
    DESK(1400, 900),
    PHONE(360, 740);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
