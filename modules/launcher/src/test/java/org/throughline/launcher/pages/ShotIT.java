package org.throughline.launcher.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShotIT {
    @Test
    void shots() {
        for (String language : new String[] {"zh-CN", "en"}) {
            String l = language.substring(0, 2);
            try (Visitor v = Visitor.named("officer21", 1280).speaking(language);
                    Visitor phone = Visitor.named("officer21", 360).speaking(language);
                    Visitor general = Visitor.named("general", 1280).speaking(language)) {
                shot(v, "/experts", "experts-" + l);
                v.follow("table a.title >> nth=0");
                shotHere(v, "expert-" + l);
                String one = v.path();
                shot(v, "/experts/new", "expert-new-" + l);
                shot(v, "/tracks/semiconductors", "track-" + l);
                shot(phone, "/experts", "experts-phone-" + l);
                shot(phone, one, "expert-phone-" + l);
                shot(general, "/desk", "desk-" + l);
                shot(general, "/admin/offices", "offices-" + l);
                shot(general, "/tracks/commercial-space/window", "window-" + l);
            }
        }
    }

    private static void shot(Visitor v, String path, String name) {
        v.open(path);
        shotHere(v, name);
    }

    private static void shotHere(Visitor v, String name) {
        v.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("/tmp/b-shots", name + ".png"))
                        .setFullPage(true));
    }
}
