package id.sophumas.engine.guard;

/** One rule about completing a step of an SOP. What it writes is part of the same transaction as the completion. */
interface StepRule {

    /**
     * Checks the completion and carries out what follows from it.
     *
     * @throws id.sophumas.refusal.RequestRefused where the step cannot be completed like this; nothing has happened then
     */
    void apply(Completion completion);
}
