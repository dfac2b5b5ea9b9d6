package id.sophumas.jar;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets those who wait mind their own thread only: a mail server that is cut off within a message dies of it in a thread of its own, and
 * Awaitility would take that for a failure of whatever is being waited for.
 */
final class OwnThreads implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Awaitility.catchUncaughtExceptionsByDefault();
    }
}
