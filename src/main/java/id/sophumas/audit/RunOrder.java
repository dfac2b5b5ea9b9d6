package id.sophumas.audit;

/** What the list can be sorted by; each has an index. */
public enum RunOrder {
    MULAI("mulai"),
    SELESAI("akhir"),
    JUDUL("judul"),
    SOP("sop_nama"),
    NOMOR("nomor"),
    STATUS("status"),
    TERLAMBAT("terlambat");

    private final String column;

    RunOrder(String column) {
        this.column = column;
    }

    /** "order by" over rows called r: runs that are equal stand in the order they were begun in. */
    String clause(boolean descending) {
        String direction = descending ? " desc" : "";
        return " order by r." + column + direction + ", r.baris" + direction;
    }
}
