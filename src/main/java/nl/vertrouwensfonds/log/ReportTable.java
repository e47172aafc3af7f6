package nl.vertrouwensfonds.log;

import static java.util.stream.Collectors.joining;
import static nl.vertrouwensfonds.log.RowStatement.Phase.PUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of which each row is a record, column by component: all that changed goes there in one
 * statement.
 */
final class ReportTable {

  private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private final RowStatement upsert;

  /**
   * @param key the columns that tell rows apart
   */
  ReportTable(String table, Class<? extends Record> row, List<String> key) {
    var changing =
        Stream.of(row.getRecordComponents())
            .map(RecordComponent::getName)
            .map(NAMES::translate)
            .filter(it -> !key.contains(it))
            .map(it -> it + " = " + value(table, it))
            .collect(joining(", "));
    upsert =
        RowStatement.of(
            PUT,
            """
            insert into %1$s
            select * from jsonb_populate_recordset(null::%1$s, to_jsonb(?::jsonb[]))
            on conflict (%2$s) do update set %3$s\
            """
                .formatted(table, String.join(", ", key), changing));
  }

  /** Since when a stage lasts does not change while the stage is the same. */
  private static String value(String table, String column) {
    return column.equals("stage_since")
        ? "case when %1$s.stage = excluded.stage then %1$s.stage_since else excluded.stage_since end"
            .formatted(table)
        : "excluded." + column;
  }

  void write(WriteBatch batch, List<? extends Record> changed) {
    changed.forEach(it -> batch.add(upsert, json(it)));
  }

  private static String json(Record changed) {
    try {
      return MAPPER.writeValueAsString(changed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("such a row can always be written", e);
    }
  }
}
