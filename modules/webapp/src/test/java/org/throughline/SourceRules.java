package org.throughline;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the house holds to in a Java file and no compiled class shows. */
@SuppressWarnings("VoidUsed")
final class SourceRules extends TreeScanner<Void, Void> {

    private static final int MAX_METHOD_LINES = 25;
    private static final Pattern SAYS_NOTHING = Pattern.compile("(Util|Utils|Utility|Helper|Manager|Base|Common)$");
    private static final Pattern CATCHES_ALL = Pattern.compile("(^|\\W)(Exception|RuntimeException|Throwable)\\b");
    private static final Set<String> MAY_CATCH_ALL = Set.of("FaultMapper");
    /** The launcher's voice, the server's voice on the same terminal, and the results of a benchmark. */
    private static final Set<String> MAY_PRINT = Set.of("Console", "TerminalHandler", "Report");

    private final List<String> found = new ArrayList<>();
    private final String file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private String type = "";

    private SourceRules(String file, CompilationUnitTree unit, SourcePositions positions) {
        this.file = file;
        this.unit = unit;
        this.positions = positions;
    }

    /** Every breach in these files of main code, as {@code path:line: what}. */
    static List<String> breaches(List<Checkout.File> sources) {
        List<Source> objects = sources.stream().map(Source::new).toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, objects);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String file = unit.getSourceFile().getName().substring(1);
                SourceRules rules = new SourceRules(file, unit, positions);
                rules.scan(unit, null);
                found.addAll(rules.found);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        String outer = type;
        type = tree.getSimpleName().toString();
        if (SAYS_NOTHING.matcher(type).find()) {
            breach(tree, "the name " + type + " says nothing");
        }
        super.visitClass(tree, nothing);
        type = outer;
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (tree.getBody() != null) {
            long lines = line(positions.getEndPosition(unit, tree.getBody()))
                    - line(positions.getStartPosition(unit, tree.getBody()))
                    + 1;
            if (lines > MAX_METHOD_LINES) {
                breach(tree, "method " + tree.getName() + " has " + lines + " lines");
            }
        }
        return super.visitMethod(tree, nothing);
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
        String caught = tree.getParameter().getType().toString();
        if (CATCHES_ALL.matcher(caught).find() && !MAY_CATCH_ALL.contains(type)) {
            breach(tree, "catches " + caught);
        }
        return super.visitCatch(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        String selected = tree.toString();
        if ((selected.equals("System.out") || selected.equals("System.err")) && !MAY_PRINT.contains(type)) {
            breach(tree, "prints to " + selected);
        }
        return super.visitMemberSelect(tree, nothing);
    }

    /** The launcher is no part of the classes that the architecture test reads, hence this beside its rule. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        String called = tree.getMethodSelect().toString();
        boolean now = called.endsWith(".now") && tree.getArguments().isEmpty();
        if (now || called.equals("System.currentTimeMillis")) {
            breach(tree, "asks the machine for the time: " + called);
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    private void breach(Tree tree, String what) {
        found.add(file + ":" + line(positions.getStartPosition(unit, tree)) + ": " + what);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    /** A file as the compiler wants it. */
    private static final class Source extends SimpleJavaFileObject {

        private final Checkout.File file;

        Source(Checkout.File file) {
            super(URI.create("string:///" + file.name()), JavaFileObject.Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
