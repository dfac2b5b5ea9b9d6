package id.sophumas.engine.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Builds the engine after the migrations: its first job may already need our tables. */
@Component
class MigrationsBeforeEngine extends AbstractDependsOnBeanFactoryPostProcessor {

    MigrationsBeforeEngine() {
        super(ProcessEngine.class, ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
    }
}
