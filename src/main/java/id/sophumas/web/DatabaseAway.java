package id.sophumas.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached, or drops its connections, from every other trouble with it. */
public final class DatabaseAway {

    /**
     * What a person is told. Whether the request before took effect is not known here: a connection may break after the database has
     * committed and before it has said so.
     */
    public static final String MESSAGE =
            "Basis data sedang tidak dapat dihubungi. Tunggu beberapa saat, lalu muat ulang untuk melihat apakah"
                    + " kiriman terakhir Anda sudah tersimpan sebelum mengirim lagi. Bila berulang, hubungi admin.";

    private static final int LIMIT = 30;

    private DatabaseAway() {}

    /** Whether this is what an exception came of; false for null. */
    public static boolean causes(Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < LIMIT; depth++) {
            if (each instanceof SQLException failed && isAway(failed)) {
                return true;
            }
            // Without a connection the rollback fails too, and stands before what had failed first.
            if (each instanceof TransactionSystemException rollback && causes(rollback.getApplicationException())) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** SQL's class 08 is the connection's; PostgreSQL says 57P01 to 57P03 while it shuts down or starts, H2 90067 and 90121. */
    private static boolean isAway(SQLException failed) {
        if (failed instanceof SQLTransientConnectionException
                || failed instanceof SQLNonTransientConnectionException
                || failed instanceof SQLRecoverableException) {
            return true;
        }
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0") || state.equals("90067") || state.equals("90121");
    }
}
