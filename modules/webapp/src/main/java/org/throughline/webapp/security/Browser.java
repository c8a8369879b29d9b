package org.throughline.webapp.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a browser and its machine by what the browser calls itself; a help for the eye, which anybody can forge. */
final class Browser {

    /** In an order in which each word is looked for before those that its bearers also carry. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("QQBrowser", "QQ");
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("HarmonyOS", "HarmonyOS");
        MACHINES.put("Android", "Android");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Mac OS X", "macOS");
        MACHINES.put("Linux", "Linux");
    }

    private Browser() {}

    /** Such as {@code Edge · Windows}; what it calls itself, cut after 40 characters, if neither is known. */
    static String name(String agent) {
        String browser = find(BROWSERS, agent);
        String machine = find(MACHINES, agent);
        if (browser.isEmpty() && machine.isEmpty()) {
            return agent.substring(0, Math.min(agent.length(), 40));
        }
        return browser.isEmpty() || machine.isEmpty() ? browser + machine : browser + " · " + machine;
    }

    private static String find(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
