package id.sophumas.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of a test that failed what its officials had on their screens, and keeps the pictures. */
final class LastLook implements AfterTestExecutionCallback {

    private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> {
            Office office = ((OfficeTestCase) context.getRequiredTestInstance()).office;
            String test = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            LOG.error("{} failed; on the screens:\n{}", test, office.lastLook(test));
        });
    }
}
