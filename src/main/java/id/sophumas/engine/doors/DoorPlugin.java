package id.sophumas.engine.doors;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Hangs the door before both ways in which the engine runs commands. */
@Component
class DoorPlugin extends AbstractProcessEnginePlugin {

    private final List<DoorRule> rules;

    DoorPlugin(List<DoorRule> rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DoorTable table = new DoorTable(rules);
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(new CommandDoor(engine, table), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(new CommandDoor(engine, table), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor door, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(door);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
