package id.sophumas.web.reading;

import id.sophumas.audit.ReadingKind;

/**
 * What a request has shown.
 *
 * @param processInstanceId the run it is about; null where it is not about one
 * @param keterangan what it was, in words
 */
record Opened(ReadingKind kind, String processInstanceId, String keterangan) {

    static Opened record(String processInstanceId, String keterangan) {
        return new Opened(ReadingKind.CATATAN, processInstanceId, keterangan);
    }

    /** A list of many things; {@code asked} is what was searched for. */
    static Opened search(String list, String asked) {
        return new Opened(ReadingKind.PENCARIAN, null, asked.isEmpty() ? list : list + ": " + asked);
    }
}
