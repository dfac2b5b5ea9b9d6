package id.sophumas.jar;

/**
 * One kill: of which channel's post, when, and for the how-manieth time.
 *
 * @param round from 0; later rounds vary what the moment leaves open
 */
record KillCase(String kanal, When when, int round) {

    /** Where the application is killed. */
    enum When {
        /** While it prepares: uploads, drafts, the words before a message. */
        PREPARING("menyiapkan"),
        /** The publishing call has reached the platform, which has done nothing. */
        RECEIVED("diterima"),
        /** The platform has done it and has not answered. */
        DONE("dikerjakan"),
        /** The platform has answered. */
        ANSWERED("dijawab"),
        /** The ledger says that it is published. */
        RECORDED("dicatat");

        private final String word;

        When(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Whether the platform was being called to publish, so that nobody knows what became of it. */
    boolean isInCall() {
        return when == When.RECEIVED || when == When.DONE;
    }

    /** What the post is found again by. */
    String mark() {
        return "%s-%s-%d".formatted(kanal, when.word(), round);
    }
}
