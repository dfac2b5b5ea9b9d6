package id.sophumas.web.performance;

/**
 * What somebody wants to see, as it was written.
 *
 * @param sop key of the SOP; required, but for the page, which begins with the first
 * @param unit name of a unit; null or blank for all
 * @param periode of the page only: {@code bulan}, {@code triwulan}, {@code tahun} or {@code sendiri}; null where the dates say it
 * @param dari first day, ISO 8601; null or blank for the year
 * @param sampai last day
 */
record Wish(String sop, String unit, String periode, String dari, String sampai) {}
