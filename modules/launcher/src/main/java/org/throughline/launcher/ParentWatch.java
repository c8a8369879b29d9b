package org.throughline.launcher;

import java.util.Optional;

/**
 * Ends this program when the one that started it is gone. The system gives orphans another parent at once, even while
 * the dead one is not yet cleared away, so a change of parent is the sign.
 */
final class ParentWatch {

    private ParentWatch() {}

    static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }

    static void start(Running running) {
        Optional<Long> parent = parent();
        Thread watch = new Thread(
                () -> {
                    while (parent().equals(parent)) {
                        for (int i = 0; i < 20; i++) {
                            Pause.briefly();
                        }
                    }
                    running.end(ExitStatus.DONE);
                },
                "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }
}
