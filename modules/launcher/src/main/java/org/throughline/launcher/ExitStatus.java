package org.throughline.launcher;

/** What a command tells the script that called it. */
enum ExitStatus {
    /** It was done. */
    DONE(0),
    /** The input was refused or is invalid, and nothing was changed. */
    REFUSED(1),
    /** The command line was not understood. */
    USAGE(2),
    /** What the command needs cannot be started, and nothing was changed. */
    CANNOT_START(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
