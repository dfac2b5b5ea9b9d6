package id.sophumas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sophumas.materi.Approvals;
import id.sophumas.materi.Author;
import id.sophumas.materi.FilingStep;
import id.sophumas.materi.MateriDraft;
import id.sophumas.materi.MateriService;
import id.sophumas.materi.MateriVersion;
import id.sophumas.materi.signature.Signature;
import id.sophumas.materi.signature.Signatures;
import id.sophumas.materi.signature.SigningMethod;
import id.sophumas.refusal.RequestRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a release rests on, whatever else was approved in its run. */
@SpringBootTest(
        classes = PublicationTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:dasarrilis;DB_CLOSE_DELAY=-1",
            "sop.media.path=${java.io.tmpdir}/sop-humas-dasar-rilis"
        })
class ReleaseApprovalTest {

    private static final Author WRITER = new Author("penulis", Set.of("penulis"));
    private static final String REVIEW = "userTask_reviu";
    private static final String DECISION = "userTask_putusan";
    private static final ReleaseTerms DECIDED = new ReleaseTerms("userTask_rilis", DECISION, false);
    private static final ReleaseTerms SIGNED = new ReleaseTerms("userTask_rilis", DECISION, true);
    private static final ReleaseTerms UNDECIDED = new ReleaseTerms("userTask_rilis", null, false);

    @Autowired
    ReleaseApproval rule;

    @Autowired
    MateriService contents;

    @Autowired
    Approvals approvals;

    @Autowired
    Signatures signatures;

    @Autowired
    JdbcClient jdbc;

    private final String run = UUID.randomUUID().toString();
    private MateriVersion version;

    @BeforeEach
    void write() {
        version = contents.create(draft("Berita"), List.of(), WRITER);
        contents.bind(version.materiId(), run, "rilis");
    }

    @Test
    void shouldRestOnTheLastDecisionOfTheRun() {
        approvals.approve(run, DECISION, version, "kabag");

        assertThat(rule.require(run, DECIDED, version).user()).isEqualTo("kabag");
    }

    @Test
    void shouldNotRestOnAnEarlierStepsApproval() {
        approvals.approve(run, REVIEW, version, "kasubbag");

        assertWithheld(DECIDED, "belum disetujui");
    }

    @Test
    void shouldNotRestOnAnApprovalThatARefusalFollows() {
        approvals.approve(run, DECISION, version, "kabag");
        approvals.refuse(run, REVIEW, version, "kasubbag", "Perbaiki.");

        assertWithheld(DECIDED, "belum disetujui");
    }

    @Test
    void shouldNotRestOnAReleaseWhereTheSopDecides() {
        approvals.release(run, "userTask_rilis", version, "kabag");

        assertWithheld(DECIDED, "belum disetujui");
    }

    @Test
    void shouldNotRestOnTheApprovalOfAnotherVersion() {
        approvals.approve(run, DECISION, version, "kabag");
        MateriVersion next = contents.update(version.materiId(), draft("Lain"), List.of(), WRITER, null);

        assertThatThrownBy(() -> rule.require(run, DECIDED, next))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("versi 2 belum disetujui");
    }

    @Test
    void shouldNotRestOnTheAuthorsOwnApproval() {
        approvals.approve(run, DECISION, version, "penulis");

        assertWithheld(DECIDED, "ikut menulis");
    }

    @Test
    void shouldNotReleaseTheContentOfAnotherRun() {
        String other = UUID.randomUUID().toString();
        approvals.approve(other, DECISION, version, "kabag");

        assertThatThrownBy(() -> rule.require(other, DECIDED, version))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("tidak ditulis untuk proses ini");
    }

    @Test
    void shouldRestOnTheApproversOwnSignatureWhereTheSopWantsOne() {
        approvals.approve(run, DECISION, version, "kabag");
        assertWithheld(SIGNED, "belum ditandatangani");

        sign("kasubbag", DECISION);
        sign("kabag", REVIEW);
        signatures.give(step(DECISION), "kabag", SigningMethod.KATA_SANDI, null, version);
        assertWithheld(SIGNED, "belum ditandatangani");

        sign("kabag", DECISION);
        assertThat(rule.require(run, SIGNED, version).user()).isEqualTo("kabag");
    }

    @Test
    void shouldRestOnTheReleaseItselfWhereTheSopDecidesNothing() {
        assertWithheld(UNDECIDED, "belum disetujui");

        approvals.release(run, "userTask_rilis", version, "kasubbag");

        assertThat(rule.require(run, UNDECIDED, version).released()).isTrue();
        assertThat(approvals.decisions(run))
                .singleElement()
                .satisfies(made -> assertThat(made.keputusan()).isEqualTo("dirilis tanpa persetujuan tersendiri"));
    }

    @Test
    void shouldNotRestOnTheReleaseOfAnAuthor() {
        approvals.release(run, "userTask_rilis", version, "penulis");

        assertWithheld(UNDECIDED, "ikut menulis");
    }

    @Test
    void shouldLetOutWhatAnAuthorReleasedUnderTheRulesOfAnEarlierVersion() {
        approvals.release(run, "userTask_rilis", version, "penulis");
        jdbc.sql("update persetujuan set boleh_penulis = true where process_instance_id = ?")
                .param(run)
                .update();

        assertThat(rule.require(run, UNDECIDED, version).user()).isEqualTo("penulis");

        approvals.release(run, "userTask_rilis", version, "penulis");
        assertWithheld(UNDECIDED, "ikut menulis");
    }

    private void sign(String user, String step) {
        Signature given = signatures.give(step(step), user, SigningMethod.KATA_SANDI, null, version);
        signatures.takeEffect(given);
    }

    private FilingStep step(String step) {
        return new FilingStep(run, "tugas-" + step, step);
    }

    private void assertWithheld(ReleaseTerms terms, String message) {
        assertThatThrownBy(() -> rule.require(run, terms, version))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(message);
    }

    private static MateriDraft draft(String judul) {
        return new MateriDraft(judul, "Isi.", Map.of(), null, List.of());
    }
}
