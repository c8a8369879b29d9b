/** The one WAR: what every page and every resource shares. */
@NullMarked
@DomainModule(
        uses = {
            "kernel",
            "trace",
            "cryptography",
            "journal",
            "configuration",
            "exchange",
            "directory",
            "jobs",
            "notices",
            "audit",
            "personal",
            "enterprises"
        },
        exposes = "org.throughline.webapp")
package org.throughline.webapp;

import org.jspecify.annotations.NullMarked;
import org.throughline.kernel.DomainModule;
