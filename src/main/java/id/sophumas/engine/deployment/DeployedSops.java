package id.sophumas.engine.deployment;

import id.sophumas.engine.Privileged;
import id.sophumas.sop.Sop;
import id.sophumas.sop.SopCatalogue;
import id.sophumas.sop.SopReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The catalogue as the engine holds it: each deployed version is read once and kept, for a deployed version never changes. */
@Component
class DeployedSops implements SopCatalogue {

    private final ObjectProvider<ProcessEngine> engine;
    private final Map<String, Optional<Sop>> read = new ConcurrentHashMap<>();

    DeployedSops(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public List<Sop> current() {
        return latest(null).stream().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Sop> current(String key) {
        return latest(key).stream().flatMap(Optional::stream).findFirst();
    }

    @Override
    public Optional<Sop> ofDefinition(String processDefinitionId) {
        Optional<Sop> known = read.get(processDefinitionId);
        if (known != null) {
            return known;
        }
        try {
            Optional<Sop> sop = Privileged.call(engine.getObject(), () -> {
                var repository = engine.getObject().getRepositoryService();
                String key =
                        repository.getProcessDefinition(processDefinitionId).getKey();
                return SopReader.read(repository.getBpmnModelInstance(processDefinitionId), key);
            });
            read.put(processDefinitionId, sop);
            return sop;
        } catch (NullValueException | NotFoundException unknown) {
            return Optional.empty();
        }
    }

    private List<Optional<Sop>> latest(String key) {
        List<ProcessDefinition> definitions = Privileged.call(engine.getObject(), () -> {
            var query = engine.getObject()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .orderByProcessDefinitionKey()
                    .asc();
            return key == null ? query.list() : query.processDefinitionKey(key).list();
        });
        return definitions.stream()
                .map(definition -> ofDefinition(definition.getId()))
                .toList();
    }
}
