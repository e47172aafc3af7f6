package nl.vertrouwensfonds.api.tables;

import jakarta.ws.rs.core.MediaType;

/** The forms in which rows are written beside JSON. */
public final class TableForms {

  public static final String CSV = "text/csv";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  public static final MediaType CSV_TYPE =
      MediaType.valueOf("text/csv;charset=UTF-8;header=present");
  public static final MediaType XLSX_TYPE = MediaType.valueOf(XLSX);

  private TableForms() {}
}
