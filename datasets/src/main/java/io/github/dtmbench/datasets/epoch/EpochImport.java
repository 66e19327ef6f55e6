package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.epoch.row.EpochColumn;
import io.github.dtmbench.datasets.epoch.row.EpochRow;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.FlopEvidence;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A download of Epoch AI's data on AI models (notable, large-scale or all models, of any year so
 * far) turned into training runs. Every row becomes a record or is listed with the reason why not.
 *
 * <p>What a record takes over, and what it does not:
 *
 * <ul>
 *   <li>{@code training_flop} is Epoch AI's. {@code flop_basis} follows the column of the
 *       estimation method, else the notes: the line on which the number stands, else all of them.
 *       Without either, a FLOP that implies a utilization of 0.3, a third, 0.4 or a half to 0.5 %
 *       is taken for {@code hardware}.
 *   <li>{@code counted_flop} is that FLOP if it was counted or reported, or 6 × parameters ×
 *       samples × epochs where the FLOP or the notes state that number to 2 %; else it is blank. Of
 *       a model that starts from another it is the fine-tuning compute: the training compute of
 *       such a model includes that of its base, and the hours do not.
 *   <li>{@code device_hours} are devices × hours, or the chip-hours where they are listed.
 *   <li>{@code training_tokens} are kept only where 6ND confirms them; else the column may count
 *       words, images or anything.
 *   <li>Grades are {@code caution} at best. Energy and carbon are not in the downloads.
 * </ul>
 *
 * <p>The notes are free text, so the basis is a reading, not a fact; {@link FlopEvidence} quotes
 * what it rests on. Source: Epoch AI, "Data on AI Models", CC BY 4.0, and its documentation of the
 * columns at epoch.ai/data/ai-models-documentation.
 *
 * @param records the records, in the order of their rows
 * @param dropped the other rows, in the order of the file
 */
public record EpochImport(List<ImportedRun> records, List<DroppedRow> dropped) {

  private static final Pattern INSIGNIFICANT = Pattern.compile("[-_\\s]+");

  /** Copies the lists. */
  public EpochImport {
    records = List.copyOf(records);
    dropped = List.copyOf(dropped);
  }

  /**
   * Reads a download.
   *
   * @param path where it is
   * @param devices the devices that rows may name
   * @param shipped records that are there already; a row of the same name, whatever its case,
   *     hyphens and spaces, is the same model
   * @param keepShipped true to make records of such rows too and flag them; false to drop them, so
   *     that the scorer takes what is left
   * @return records and dropped rows, together as many as the file has rows
   * @throws InvalidDataException if the file cannot be read, is not CSV in UTF-8, has no rows or
   *     lacks a column that no record can do without
   */
  public static EpochImport read(
      Path path, DeviceCatalog devices, List<TrainingRun> shipped, boolean keepShipped) {
    return read(CsvFile.read(path), devices, shipped, keepShipped);
  }

  /**
   * Reads a download that is taken apart already.
   *
   * @param file its rows
   * @param devices the devices that rows may name
   * @param shipped records that are there already
   * @param keepShipped true to make records of such rows too and flag them
   * @return records and dropped rows, together as many as the file has rows
   * @throws InvalidDataException if the file has no rows or lacks a column that no record can do
   *     without
   */
  public static EpochImport read(
      CsvFile file, DeviceCatalog devices, List<TrainingRun> shipped, boolean keepShipped) {
    Map<String, String> shippedByKey = new HashMap<>();
    shipped.forEach(run -> shippedByKey.put(key(run.model()), run.model()));
    RowReader reader = new RowReader(devices, shipped);
    List<ImportedRun> records = new ArrayList<>();
    List<DroppedRow> dropped = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (EpochRow row : EpochRow.all(file)) {
      RowOutcome outcome = reader.read(row);
      if (outcome instanceof DroppedRow drop) {
        dropped.add(drop);
        continue;
      }
      ImportedRun run = (ImportedRun) outcome;
      String same = shippedByKey.get(key(run.run().model()));
      if (!taken.add(run.run().model())) {
        dropped.add(DroppedRow.of(row, DropReason.REPEATED, EpochColumn.MODEL, ""));
      } else if (same == null) {
        records.add(run);
      } else if (keepShipped) {
        records.add(flagged(run, new Flag(ImportFlag.SHIPPED, row.name(EpochColumn.MODEL), same)));
      } else {
        dropped.add(DroppedRow.of(row, DropReason.SHIPPED, EpochColumn.MODEL, same));
      }
    }
    return new EpochImport(records, dropped);
  }

  /**
   * How many rows the file has.
   *
   * @return records and dropped rows
   */
  public int rows() {
    return records.size() + dropped.size();
  }

  private static ImportedRun flagged(ImportedRun run, Flag flag) {
    List<Flag> flags = new ArrayList<>(run.flags());
    flags.add(flag);
    return new ImportedRun(run.line(), run.run(), run.evidence(), run.impliedUtilization(), flags);
  }

  private static String key(String model) {
    return INSIGNIFICANT.matcher(model.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
