package id.sophumas.identity.people;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a person has ever done anything here, or was given anything to do: such an account is part of the record and never deleted. */
@Component
public class Traces {

    /** Table to the columns in which user ids stand. */
    private static final Map<String, String[]> WHERE = Map.ofEntries(
            Map.entry("ACT_HI_OP_LOG", new String[] {"USER_ID_"}),
            Map.entry("ACT_HI_TASKINST", new String[] {"ASSIGNEE_"}),
            Map.entry("ACT_HI_PROCINST", new String[] {"START_USER_ID_"}),
            Map.entry("ACT_HI_COMMENT", new String[] {"USER_ID_"}),
            Map.entry("materi_versi", new String[] {"oleh"}),
            Map.entry("persetujuan", new String[] {"oleh"}),
            Map.entry("tanda_tangan", new String[] {"oleh"}),
            Map.entry("tenggat", new String[] {"petugas"}),
            Map.entry("berkas", new String[] {"oleh"}),
            Map.entry("kelengkapan", new String[] {"oleh"}),
            Map.entry("pengalihan_tugas", new String[] {"dari", "kepada", "oleh"}),
            Map.entry("penggantian", new String[] {"digantikan", "pengganti", "dicatat_oleh", "dicabut_oleh"}),
            Map.entry("ketidakhadiran", new String[] {"pengguna", "dicatat_oleh"}),
            Map.entry("riwayat_dibuka", new String[] {"oleh"}),
            Map.entry("perubahan_orang", new String[] {"oleh"}));

    private static final String ANY = WHERE.entrySet().stream()
            .flatMap(table -> Arrays.stream(table.getValue())
                    .map(column -> "exists (select 1 from %s where %s = :user)".formatted(table.getKey(), column)))
            .collect(Collectors.joining(" or "));

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any trace of the person. */
    public boolean hasAny(String userId) {
        return jdbc.sql("select case when " + ANY + " then 1 else 0 end" + " from kunci_orang where id = 1")
                        .param("user", userId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
