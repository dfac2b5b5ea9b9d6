package id.sophumas.audit;

/** Where a run stands. */
public enum RunStatus {
    BERJALAN("Berjalan"),
    DIJEDA("Dijeda"),
    SELESAI("Selesai"),
    DIBATALKAN("Dibatalkan");

    private final String label;

    RunStatus(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** From the state that the engine's history gives an instance. */
    static RunStatus ofEngine(String state) {
        return switch (state) {
            case "ACTIVE" -> BERJALAN;
            case "SUSPENDED" -> DIJEDA;
            case "COMPLETED" -> SELESAI;
            default -> DIBATALKAN;
        };
    }
}
