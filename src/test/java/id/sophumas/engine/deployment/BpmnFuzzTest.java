package id.sophumas.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.sophumas.refusal.RequestRefused;
import id.sophumas.web.security.TryoutApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys files that were changed at random: each is refused with a sentence, or the engine has made nothing of it but what is allowed. 500 in
 * every run, 10,000 with {@code mvn test -Pmalam}; {@code -Dfuzz.seed=} tries those of an earlier run again.
 */
@TryoutApplication
class BpmnFuzzTest {

    private static final List<String> FILES = List.of(
            "rilis-media-sosial",
            "mobilisasi-media",
            "pengunggahan-informasi",
            "media-sosial-jdih",
            "dokumentasi-kegiatan",
            "penayangan",
            "ralat");
    private static final Path COMMAND =
            Path.of("target", "perintah-berkas-jahat").toAbsolutePath();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void shouldRefuseEachFileOrMakeNothingOfItButWhatIsAllowed() throws IOException {
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        int count = Integer.getInteger("fuzz.count", 500);
        System.out.println("BpmnFuzzTest: -Dfuzz.seed=" + seed + " -Dfuzz.count=" + count);
        Files.deleteIfExists(COMMAND);
        Canary.hasSung();
        int accepted = 0;
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed + i);
            String file = FILES.get(random.nextInt(FILES.size()));
            byte[] mutant = new Mutant(shipped(file), random, COMMAND.toString()).bytes();
            accepted += tried("fuzz.seed=" + seed + ", file " + i, file, mutant) ? 1 : 0;
        }
        System.out.println("BpmnFuzzTest: " + accepted + " accepted, " + (count - accepted) + " refused");
        assertThat(accepted).as("a fuzzer that is always refused tries nothing").isGreaterThan(count / 20);
        assertThat(count - accepted)
                .as("a fuzzer that is never refused attacks nothing")
                .isGreaterThan(count / 4);
    }

    /** Whether it was accepted; nothing of it is kept. */
    private boolean tried(String which, String file, byte[] mutant) {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                // The application's own processes can be deployed by nobody else.
                if (!DeploymentCheck.TECHNICAL.contains(file)) {
                    identities.setAuthentication("pemilikProses", List.of("pemilikProses"));
                }
                deploy(file, mutant).getDeployedProcessDefinitions().forEach(process -> {
                    try {
                        AllowedBehaviour.require((ProcessDefinitionEntity) process);
                    } catch (AssertionError found) {
                        throw new AssertionError(which + ": " + found.getMessage(), found);
                    }
                });
            });
            return true;
        } catch (RequestRefused | ParseException | BadUserRequestException refused) {
            return false;
        } catch (RuntimeException other) {
            throw new AssertionError(which + " is no refusal", other);
        } finally {
            identities.clearAuthentication();
            assertThat(Canary.hasSung()).as(which + " made a class of the file").isFalse();
            assertThat(COMMAND).as(which + " ran a command").doesNotExist();
        }
    }

    private DeploymentWithDefinitions deploy(String file, byte[] mutant) {
        return repository
                .createDeployment()
                .name("Uji")
                .addInputStream(file + ".bpmn", new ByteArrayInputStream(mutant))
                .deployWithResult();
    }

    private static String shipped(String file) throws IOException {
        return Files.readString(Path.of("processes", file + ".bpmn"));
    }
}
