package org.throughline.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command line of the server's virtual machine.
 *
 * @param programs what it runs
 * @param data where it keeps its files
 * @param port on which it listens
 */
record ServerJvm(ServerPrograms programs, DataFolder data, int port) {

    /** What the server's own jar asks for in its manifest; a manifest only counts for {@code java -jar}. */
    private static final List<String> OPENED = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/jdk.internal.loader",
            "java.base/sun.net.www.protocol.jar",
            "java.base/sun.net.www.protocol.jrt",
            "java.base/sun.nio.ch",
            "java.logging/java.util.logging",
            "java.management/javax.management",
            "java.management/javax.management.openmbean",
            "java.management/sun.management",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport",
            "jdk.management/com.sun.management.internal");

    /**
     * What a start need not look for. Descriptors of beans are our own, and the build has tests on them; threads that
     * share the work on beans each search the whole class path for what to take along, and take longer than one; for a
     * parser of XML the whole class path would be searched some hundred times, and Java's own found.
     */
    private static final List<String> UNSEARCHED = List.of(
            "-Dorg.jboss.weld.xml.disableValidating=true",
            "-Dorg.jboss.weld.bootstrap.concurrentDeployment=false",
            "-Djavax.xml.parsers.DocumentBuilderFactory="
                    + "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl",
            "-Djavax.xml.parsers.SAXParserFactory=com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl",
            "-Djavax.xml.stream.XMLEventFactory=com.sun.xml.internal.stream.events.XMLEventFactoryImpl",
            "-Djavax.xml.stream.XMLInputFactory=com.sun.xml.internal.stream.XMLInputFactoryImpl",
            "-Djavax.xml.stream.XMLOutputFactory=com.sun.xml.internal.stream.XMLOutputFactoryImpl");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    private static final List<String> EXPORTED =
            List.of("java.base/jdk.internal.ref", "java.naming/com.sun.jndi.ldap", "jdk.naming.dns/com.sun.jndi.dns");

    /** The program that runs us runs the server. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    List<String> command(Machine machine, List<String> archiveOptions) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options(machine));
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:ErrorFile=" + data.logs().resolve("server-crash-%p.log"));
        command.addAll(archiveOptions);
        command.addAll(access());
        command.addAll(List.of("-cp", programs.classPath(), "org.throughline.trace.ServerMain"));
        command.addAll(List.of(programs.payara().toString(), data.server().toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port)));
        Path beforeBoot = data.server().resolve(ServerSettings.BEFORE_BOOT);
        if (Files.exists(beforeBoot)) {
            command.addAll(List.of("--prebootcommandfile", beforeBoot.toString()));
        }
        command.addAll(List.of("--deploy", programs.application().toString(), "--contextroot", "ROOT"));
        return command;
    }

    static List<String> access() {
        List<String> options = new ArrayList<>();
        EXPORTED.forEach(exported -> options.add("--add-exports=" + exported + "=ALL-UNNAMED"));
        OPENED.forEach(opened -> options.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        return options;
    }

    /** Ours for the machine, and the operator's behind them, so that theirs win; two collectors would be refused. */
    static List<String> options(Machine machine) {
        List<String> theirs = operatorsOptions();
        List<String> all = new ArrayList<>(machine.jvmOptions());
        all.addAll(UNSEARCHED);
        if (theirs.stream().anyMatch(option -> COLLECTOR.matcher(option).matches())) {
            all.removeIf(option -> COLLECTOR.matcher(option).matches());
        }
        all.addAll(theirs);
        return all;
    }

    private static List<String> operatorsOptions() {
        Optional<String> given = CommonOptions.environment("THROUGHLINE_JVM_OPTIONS");
        return given.map(options -> List.of(options.trim().split("\\s+"))).orElse(List.of());
    }
}
