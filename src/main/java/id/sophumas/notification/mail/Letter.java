package id.sophumas.notification.mail;

/**
 * One message to one address.
 *
 * @param id number of the row
 * @param address where it goes
 * @param userId whose address that is; null for an office's
 * @param refusals how often the server has refused it
 * @param kind kind of the message
 * @param title its title
 * @param text its text
 * @param taskId the task it is about; null where about none
 */
record Letter(
        long id, String address, String userId, int refusals, String kind, String title, String text, String taskId) {

    /** Whether it is to whoever has the task or could take it, rather than to a superior. */
    boolean isToWorker() {
        return "pengingat".equals(kind);
    }
}
