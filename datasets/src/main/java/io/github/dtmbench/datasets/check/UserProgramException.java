package io.github.dtmbench.datasets.check;

/**
 * A program of the user's that took part and failed. Unlike other {@linkplain InputException
 * input}, it is found out in the middle of the work, and still it is theirs to mend and no defect
 * of ours: {@link DefectException#named} lets it pass.
 */
public final class UserProgramException extends InputException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what the program did.
   *
   * @param message which program, what happened, and the end of what it said of it
   */
  public UserProgramException(String message) {
    super(message);
  }
}
