package id.sophumas.deadline;

/**
 * What one step took of a run's time.
 *
 * @param langkah the step (user task id)
 * @param kali how often it was done
 * @param menitKerja whole working minutes it took, all times together
 */
public record StepShare(String langkah, int kali, long menitKerja) {}
