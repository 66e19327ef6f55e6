package io.github.dtmbench.benchmarks.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The programs that this process has started, so that none outlives it. A process that is killed
 * outright cannot stop them, but the next one knows them by the files that they were handed.
 */
final class RunningPrograms {

  /** The names of the files that a program is handed, in this order, as its last arguments. */
  static final List<String> FILES = List.of("train.csv", "test.csv", "predictions.csv");

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A variable in the environment of a program, with a value for each. */
  private static final String MARK = "DTM_BENCH_PROGRAM";

  private static final int ROUNDS = 20;

  /** The marks of those that run. */
  private final Map<Process, String> running = new HashMap<>();

  private boolean stopped;

  /** None yet. */
  RunningPrograms() {}

  /**
   * Starts a program, unless this process is ending.
   *
   * @throws IOException if it cannot be started
   */
  synchronized Process start(ProcessBuilder program) throws IOException {
    requireGoing();
    String mark = UUID.randomUUID().toString();
    program.environment().put(MARK, mark);
    Process process = program.start();
    running.put(process, mark);
    return process;
  }

  /** Refuses whatever would be left behind by a process that is ending. */
  synchronized void requireGoing() throws IOException {
    if (stopped) {
      throw new IOException("this process is ending");
    }
  }

  /** Ends a program, if it is still running, with whatever it has started. */
  void end(Process process) {
    boolean cutShort = process.isAlive();
    kill(process.toHandle());
    String mark;
    synchronized (this) {
      mark = running.remove(process);
    }
    if (cutShort && mark != null) {
      awaitEnd(process.toHandle());
      killMarked(mark);
    }
  }

  /** Ends all of them, and lets no other start. */
  synchronized void stop() {
    stopped = true;
    running.keySet().forEach(process -> kill(process.toHandle()));
    running.forEach(
        (process, mark) -> {
          awaitEnd(process.toHandle());
          killMarked(mark);
        });
  }

  /**
   * Ends what a process that is gone has left running, where the system tells the arguments of
   * processes, as Linux and macOS do.
   *
   * @param space the directory in which it handed out files
   */
  static void endThoseHandedFilesOf(Path space) {
    List<ProcessHandle> left =
        ProcessHandle.allProcesses().filter(process -> isHandedFilesOf(space, process)).toList();
    left.forEach(RunningPrograms::kill);
    left.forEach(RunningPrograms::awaitEnd);
  }

  /** Its last arguments are the three files of one call; who looks at one of them is let be. */
  private static boolean isHandedFilesOf(Path space, ProcessHandle process) {
    String[] arguments = process.info().arguments().orElse(new String[0]);
    int first = arguments.length - FILES.size();
    if (first < 0 || !arguments[first].startsWith(space.toString())) {
      return false;
    }
    Path call = Path.of(arguments[first]).getParent();
    for (int i = 0; i < FILES.size(); i++) {
      if (!arguments[first + i].equals(call.resolve(FILES.get(i)).toString())) {
        return false;
      }
    }
    return space.equals(call.getParent());
  }

  /**
   * The program, and then whatever it has started: the other way round, it would see its children
   * end and go on for a moment. Each is asked for its own children once more before it ends, for
   * they may have come since.
   */
  private static void kill(ProcessHandle program) {
    List<ProcessHandle> started = program.descendants().toList();
    program.destroyForcibly();
    started.forEach(
        child -> {
          child.descendants().forEach(ProcessHandle::destroyForcibly);
          child.destroyForcibly();
        });
  }

  /**
   * Ends what a program has forked in its last moment, or handed over to the system's first
   * process: children that nobody knows by their parent any more, but all have inherited the mark
   * in their environment. Only Linux tells it, in a file system that others do without.
   */
  private static void killMarked(String mark) {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> found = marked(MARK + "=" + mark);
      if (found.isEmpty()) {
        return;
      }
      found.forEach(RunningPrograms::kill);
      found.forEach(RunningPrograms::awaitEnd);
    }
  }

  private static List<ProcessHandle> marked(String setting) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.isAlive() && isSet(setting, process))
        .toList();
  }

  /** A process that has ended, or is another user's, has no environment that can be read. */
  private static boolean isSet(String setting, ProcessHandle process) {
    try {
      byte[] environment =
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "environ"));
      return List.of(new String(environment, ISO_8859_1).split("\0", -1)).contains(setting);
    } catch (IOException e) {
      return false;
    }
  }

  private static void awaitEnd(ProcessHandle program) {
    program.onExit().completeOnTimeout(program, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
  }
}
