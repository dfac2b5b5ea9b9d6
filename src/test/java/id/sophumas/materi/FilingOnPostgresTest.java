package id.sophumas.materi;

/** The same promises on the database that production runs on. */
class FilingOnPostgresTest extends FilingTest {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
