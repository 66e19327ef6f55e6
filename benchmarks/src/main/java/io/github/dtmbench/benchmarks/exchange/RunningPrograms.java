package io.github.dtmbench.benchmarks.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The programs that this process has started, so that none outlives it. Each is noted in a file
 * while it runs: a process that is killed outright cannot stop them, but the next one finds the
 * notes and does.
 */
final class RunningPrograms {

  private static final String NOTE = "program-";

  /** Two processes may reckon the moment of a start a little differently. */
  private static final Duration SAME_START = Duration.ofMillis(1500);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path notes;
  private final Map<Process, Path> running = new HashMap<>();
  private boolean stopped;

  /**
   * None yet.
   *
   * @param notes the directory where running programs are noted
   */
  RunningPrograms(Path notes) {
    this.notes = notes;
  }

  /**
   * Starts a program, unless this process is ending.
   *
   * @throws IOException if it cannot be started
   */
  synchronized Process start(ProcessBuilder program) throws IOException {
    requireGoing();
    Process process = program.start();
    Path note = notes.resolve(NOTE + process.pid());
    running.put(process, note);
    Files.writeString(
        note, process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString());
    return process;
  }

  /** Refuses whatever would be left behind by a process that is ending. */
  synchronized void requireGoing() throws IOException {
    if (stopped) {
      throw new IOException("this process is ending");
    }
  }

  /** Ends a program, if it is still running, with whatever it has started. */
  void end(Process process) throws IOException {
    kill(process.toHandle());
    Path note;
    synchronized (this) {
      note = running.remove(process);
    }
    if (note != null) {
      Files.deleteIfExists(note);
    }
  }

  /** Ends all of them, and lets no other start. */
  synchronized void stop() {
    stopped = true;
    running.keySet().forEach(process -> kill(process.toHandle()));
    for (Process process : running.keySet()) {
      try {
        process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Ends what a process that is gone has left running.
   *
   * @param notes the directory where it noted its programs
   */
  static void endThoseNotedIn(Path notes) throws IOException {
    List<ProcessHandle> left = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(notes, NOTE + "*")) {
      for (Path note : found) {
        noted(note).ifPresent(left::add);
      }
    }
    left.forEach(RunningPrograms::kill);
    for (ProcessHandle program : left) {
      program
          .onExit()
          .completeOnTimeout(program, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
  }

  /** The program, if it is the one that was noted: numbers of processes are given again. */
  private static Optional<ProcessHandle> noted(Path note) throws IOException {
    String pid = note.getFileName().toString().substring(NOTE.length());
    String started = Files.readString(note);
    if (!pid.matches("[0-9]{1,18}") || !started.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    Instant start = Instant.ofEpochMilli(Long.parseLong(started));
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(
            handle ->
                handle
                    .info()
                    .startInstant()
                    .filter(
                        instant -> Duration.between(start, instant).abs().compareTo(SAME_START) < 0)
                    .isPresent());
  }

  /**
   * The program, and then whatever it has started: the other way round, it would see its children
   * end and go on for a moment.
   */
  private static void kill(ProcessHandle program) {
    List<ProcessHandle> started = program.descendants().toList();
    program.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }
}
