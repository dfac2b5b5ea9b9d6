package id.sophumas.materi;

/** The same promises on the database that production runs on. */
class MateriPersistenceOnPostgresTest extends MateriPersistenceTest {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
