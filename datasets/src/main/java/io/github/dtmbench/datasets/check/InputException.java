package io.github.dtmbench.datasets.check;

/**
 * Something that the user gave and can mend: an argument, a file, a name. The message is meant for
 * the user: one line that says what was given, what is allowed and, where it helps, what to do.
 *
 * <p>This is the only exception that the command line turns into exit code 2. Throw it where input
 * is judged and nowhere deeper; nobody else has to catch it. An argument that only a programmer can
 * get wrong is refused with an {@link IllegalArgumentException}; at the command line that is a
 * defect, exit code 1 with its trace, as is everything else that is thrown.
 */
public class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses what was given.
   *
   * @param message one line for the user, without a full stop
   */
  public InputException(String message) {
    super(message);
  }

  /**
   * Refuses what was given, as something else found out.
   *
   * @param message one line for the user, without a full stop
   * @param cause how it was found out; not shown to the user
   */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
