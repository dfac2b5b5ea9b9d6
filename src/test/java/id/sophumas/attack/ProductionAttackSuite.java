package id.sophumas.attack;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All attacks on the application as an office runs it: PostgreSQL, TLS ended in front, passwords of people's own. */
@Suite
@SelectPackages("id.sophumas.attack")
@IncludeClassNamePatterns(".*AttackIT")
@ConfigurationParameter(key = Besieged.PROFILE, value = Besieged.PRODUCTION)
class ProductionAttackSuite {}
