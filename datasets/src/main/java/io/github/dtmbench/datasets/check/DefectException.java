package io.github.dtmbench.datasets.check;

import java.util.function.Supplier;

/**
 * A part of the program, or of somebody's estimator, that broke its word, with the name of the
 * part. Whatever it threw is the cause, also an {@link InputException}: what happens inside a part
 * that was given sound input is never the user's fault.
 */
public final class DefectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names the part.
   *
   * @param part what failed and where, such as {@code estimator svr, fit}
   * @param cause what it threw
   */
  public DefectException(String part, Throwable cause) {
    super(part + ": " + (cause instanceof DefectException ? cause.getMessage() : cause), cause);
  }

  /**
   * Names the part.
   *
   * @param part what failed and where, such as {@code estimator svr, fit}
   * @param breach what it did, such as {@code gave null}
   */
  public DefectException(String part, String breach) {
    super(part + ": " + breach);
  }

  /**
   * Runs a part under its name.
   *
   * @param <T> what it gives
   * @param part what it is, such as {@code table operational}
   * @param body the part
   * @return what it gave
   * @throws DefectException if it throws anything, errors of the virtual machine among it
   * @throws UserProgramException if that is what it throws
   */
  public static <T> T named(String part, Supplier<T> body) {
    return named(() -> part, body);
  }

  /**
   * Runs a part whose name takes work to put together, which is spared unless it fails.
   *
   * @param <T> what it gives
   * @param part gives what it is; must not fail
   * @param body the part
   * @return what it gave
   * @throws DefectException if it throws anything, errors of the virtual machine among it
   * @throws UserProgramException if that is what it throws
   */
  public static <T> T named(Supplier<String> part, Supplier<T> body) {
    try {
      return body.get();
    } catch (UserProgramException e) {
      throw e;
    } catch (Throwable e) {
      throw new DefectException(part.get(), e);
    }
  }
}
