package io.github.dtmbench.datasets.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/**
 * A file whose new content lies complete beside it and takes its place by a rename. The permissions
 * of a file that is replaced stay. What is no plain file, such as a device or a pipe, has nothing
 * to be replaced: it is written to when the content is to take its place.
 */
final class StagedFile implements AutoCloseable {

  private final Path named;
  private final Path target;
  private final Content content;
  private final TemporaryFile staged;
  private TemporaryFile former;
  private boolean existed;

  private StagedFile(Path named, Path target, Content content, TemporaryFile staged) {
    this.named = named;
    this.target = target;
    this.content = content;
    this.staged = staged;
  }

  /** Writes the content beside the file; nobody sees a change of the file. */
  static StagedFile of(Path named, Content content) throws IOException {
    try {
      Optional<Path> plain = plainTarget(named);
      if (plain.isEmpty()) {
        return new StagedFile(named, named, content, null);
      }
      Path target = plain.get();
      return new StagedFile(named, target, content, staged(target, target.getParent(), content));
    } catch (IOException e) {
      throw FileWords.about(named, e);
    }
  }

  /** What can be told of a file to be written before its content is known. */
  static void require(Path named) throws IOException {
    try {
      Optional<Path> plain = plainTarget(named);
      if (plain.isPresent() && !Files.isDirectory(plain.get().getParent())) {
        throw missing(plain.get().getParent(), null);
      }
    } catch (IOException e) {
      throw FileWords.about(named, e);
    }
  }

  /** The file to be replaced; empty for what is no plain file and is written through. */
  private static Optional<Path> plainTarget(Path named) throws IOException {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      refuseDirectory(named);
      return Optional.empty();
    }
    Path target = RealPath.of(named);
    if (target.getParent() == null || target.getFileName() == null) {
      throw new IOException("it is a directory, expected a file");
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new IOException("it is read-only");
    }
    return Optional.of(target);
  }

  private static IOException missing(Path directory, IOException cause) {
    return new IOException("the directory " + directory + " does not exist", cause);
  }

  private static void refuseDirectory(Path named) throws IOException {
    if (Files.isDirectory(named)) {
      throw new IOException("it is a directory, expected a file");
    }
  }

  private static TemporaryFile staged(Path target, Path directory, Content content)
      throws IOException {
    TemporaryFile file;
    try {
      file = TemporaryFile.in(directory);
    } catch (NoSuchFileException e) {
      throw missing(directory, e);
    }
    try {
      keepPermissions(target, file.path());
      // Not closed: that would close the channel before it is forced.
      Writer out = new BufferedWriter(Channels.newWriter(file.channel(), StandardCharsets.UTF_8));
      content.writeTo(out);
      out.flush();
      file.channel().force(true);
      return file;
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /** Owner and group only as far as this user may. */
  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null || !Files.exists(from)) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
    try {
      view.setGroup(old.group());
      view.setOwner(old.owner());
    } catch (IOException e) {
      // Of another user's file the permissions alone are kept.
    }
    view.setPermissions(old.permissions());
  }

  /** Keeps what the file holds now, so that {@link #undo} can bring it back. */
  void keepFormer() throws IOException {
    existed = staged != null && Files.exists(target);
    if (!existed) {
      return;
    }
    try {
      former = TemporaryFile.in(target.getParent());
      keepPermissions(target, former.path());
      // Into the locked file: another would not be known for one in use.
      Files.copy(target, Channels.newOutputStream(former.channel()));
    } catch (IOException e) {
      throw FileWords.about(named, e);
    }
  }

  /** Puts the content in the place of the file. */
  void commit() throws IOException {
    try {
      if (staged == null) {
        writeThrough();
      } else {
        Files.move(staged.path(), target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw FileWords.about(named, e);
    }
  }

  private void writeThrough() throws IOException {
    try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.WRITE);
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
      content.writeTo(out);
    }
  }

  /** Makes the file what it was before {@link #commit}; a device keeps what was written to it. */
  void undo() throws IOException {
    if (former != null) {
      Files.move(former.path(), target, StandardCopyOption.ATOMIC_MOVE);
    } else if (staged != null && !existed) {
      Files.deleteIfExists(target);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (former != null) {
        former.close();
      }
    } finally {
      if (staged != null) {
        staged.close();
      }
    }
  }
}
