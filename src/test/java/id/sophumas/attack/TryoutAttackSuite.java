package id.sophumas.attack;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All attacks on the application as it is tried out: H2, and passwords that everybody knows. */
@Suite
@SelectPackages("id.sophumas.attack")
@IncludeClassNamePatterns(".*AttackIT")
@ConfigurationParameter(key = Besieged.PROFILE, value = "tryout")
class TryoutAttackSuite {}
