package id.sophumas.web.audit;

import id.sophumas.engine.Privileged;
import id.sophumas.refusal.RequestRefused;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** The deployed versions of the SOPs and the files they came with. Whether the caller may see them was decided before. */
@Component
class SopVersions {

    /** The source that the application gives its own deployments. */
    private static final String OWN = "SOP Humas";

    private final ProcessEngine engine;
    private final SopCatalogue catalogue;

    SopVersions(ProcessEngine engine, SopCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    /**
     * All versions, the newest first.
     *
     * @throws RequestRefused (NOT_FOUND) where there is no such SOP
     */
    List<SopVersion> of(String key) {
        List<SopVersion> versions = Privileged.call(engine, () -> read(key));
        if (versions.isEmpty() || catalogue.current(key).isEmpty()) {
            throw RequestRefused.notFound(
                    "SOP \"%s\" tidak terpasang. Periksa alamatnya, atau pilih SOP dari daftar SOP.".formatted(key));
        }
        return versions;
    }

    /**
     * One of them by its number.
     *
     * @param versions of an SOP, see {@link #of}
     * @param nomor as it was asked for; null or blank for the newest
     * @throws RequestRefused where it is no number (INVALID) or there is no version of this number (NOT_FOUND)
     */
    static SopVersion choose(List<SopVersion> versions, String nomor) {
        if (nomor == null || nomor.isBlank()) {
            return versions.get(0);
        }
        if (!nomor.strip().matches("\\d{1,9}")) {
            throw RequestRefused.invalid("Versi ditulis sebagai angka penerapan, misalnya 2.");
        }
        int wanted = Integer.parseInt(nomor.strip());
        return versions.stream()
                .filter(version -> version.nomor() == wanted)
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound(
                        "Versi %d dari SOP ini tidak ada. Yang ada: %s.".formatted(wanted, numbers(versions))));
    }

    /** What the SOP says in this version; a version from before it was an SOP says what the newest does. */
    Sop sop(String key, SopVersion version) {
        return catalogue
                .ofDefinition(version.definisi())
                .or(() -> catalogue.current(key))
                .orElseThrow();
    }

    /** The BPMN file of a version. */
    byte[] bpmn(SopVersion version) {
        return Privileged.call(engine, () -> bytes(engine.getRepositoryService().getProcessModel(version.definisi())));
    }

    /** The files beside the BPMN in the deployment of a version, by their name without folder. */
    Map<String, byte[]> forms(SopVersion version) {
        return Privileged.call(engine, () -> {
            Map<String, byte[]> files = new TreeMap<>();
            for (Resource resource : engine.getRepositoryService().getDeploymentResources(version.pemasangan())) {
                if (!resource.getName().endsWith(".bpmn")) {
                    files.put(
                            resource.getName().substring(resource.getName().lastIndexOf('/') + 1),
                            bytes(engine.getRepositoryService()
                                    .getResourceAsStreamById(version.pemasangan(), resource.getId())));
                }
            }
            return files;
        });
    }

    private List<SopVersion> read(String key) {
        RepositoryService repository = engine.getRepositoryService();
        Map<String, String> deployers = deployers();
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> version(repository, definition, deployers))
                .toList();
    }

    private static SopVersion version(
            RepositoryService repository, ProcessDefinition definition, Map<String, String> deployers) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        String deployer = deployers.get(deployment.getId());
        return new SopVersion(
                definition.getVersion(),
                definition.getVersionTag(),
                definition.getId(),
                deployment.getId(),
                definition.getResourceName(),
                deployment.getDeploymentTime().toInstant(),
                deployer,
                // Whoever deploys by hand may claim any source, but stands in the operation log.
                deployer == null && OWN.equals(deployment.getSource()));
    }

    /** Who made which deployment. */
    private Map<String, String> deployers() {
        return engine
                .getHistoryService()
                .createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .filter(entry -> entry.getDeploymentId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getDeploymentId, UserOperationLogEntry::getUserId, (one, other) -> one));
    }

    private static String numbers(List<SopVersion> versions) {
        return versions.stream().map(version -> String.valueOf(version.nomor())).collect(Collectors.joining(", "));
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
