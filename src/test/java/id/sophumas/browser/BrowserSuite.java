package id.sophumas.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests in the browser as one: one process, which starts the application and Chromium once. */
@Suite
@SelectPackages("id.sophumas.browser")
@IncludeClassNamePatterns(".*IT")
class BrowserSuite {}
