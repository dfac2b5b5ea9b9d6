package id.sophumas.engine.guard;

import id.sophumas.notification.Message;
import id.sophumas.notification.Notifications;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where the SOP says "melaporkan kepada", the result reaches that role's list of messages. */
@Component
@Order(60)
class ReportRule implements StepRule {

    private final Notifications notifications;

    ReportRule(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void apply(Completion completion) {
        String role = completion.step().reportsTo();
        if (role != null && completion.isPositive()) {
            notifications.tellRole(
                    role,
                    new Message(
                            "laporan",
                            "Laporan: " + completion.step().name(),
                            completion.step().mutuBaku().output() + " - \""
                                    + completion.before().apply("judul") + "\" ("
                                    + completion.sop().name() + ").",
                            completion.processInstanceId(),
                            null));
        }
    }
}
