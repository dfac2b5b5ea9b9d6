package id.sophumas.jar;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests of the packaged application as one: one process, in which those that only ask and refuse share a running application. */
@Suite
@SelectPackages("id.sophumas.jar")
@IncludeClassNamePatterns(".*IT")
class JarSuite {}
