package io.github.dtmbench.reports;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Tells when an estimator, or anything else that is called, ends the process: without it {@code
 * System.exit(0)} in an estimator passes for success with an empty output. Java has no way to
 * forbid the call since it gave up the security manager.
 *
 * @param err receives the message
 * @param own class whose call is the orderly end
 */
record StrayExit(PrintWriter err, Class<?> own) implements Runnable {

  private static final int EXIT_DEFECT = 1;

  /** What the virtual machine runs when it is about to end. */
  @Override
  public void run() {
    culprit(Thread.getAllStackTraces())
        .forEach(
            frame -> {
              err.println(
                  "dtm-bench: a defect, not your input: "
                      + frame.getClassName()
                      + " ended the process (System.exit, "
                      + frame.getFileName()
                      + ":"
                      + frame.getLineNumber()
                      + ")");
              err.flush();
              Runtime.getRuntime().halt(EXIT_DEFECT);
            });
  }

  /** Who called exit, if it was not the orderly end; a signal has no such frame. */
  private List<StackTraceElement> culprit(Map<Thread, StackTraceElement[]> stacks) {
    return stacks.values().stream()
        .filter(stack -> Arrays.stream(stack).anyMatch(StrayExit::isExit))
        .map(
            stack ->
                Arrays.stream(stack)
                    .dropWhile(frame -> !isExit(frame))
                    .dropWhile(frame -> frame.getClassName().startsWith("java.lang."))
                    .findFirst()
                    .orElse(stack[0]))
        .filter(frame -> !frame.getClassName().equals(own.getName()))
        .limit(1)
        .toList();
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals(Runtime.class.getName())
        && frame.getMethodName().equals("exit");
  }
}
