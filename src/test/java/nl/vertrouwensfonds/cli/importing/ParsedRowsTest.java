package nl.vertrouwensfonds.cli.importing;

import static nl.vertrouwensfonds.cli.importing.Tables.COURSE;
import static nl.vertrouwensfonds.cli.importing.Tables.HEADER;
import static nl.vertrouwensfonds.cli.importing.Tables.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.vertrouwensfonds.domain.event.CommitmentEvent.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedRowsTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  @Test
  void columnsStandInAnyOrder() {
    var read = read("Due,SIZE,what,client,supplier,delivered", "2026-03-01,Large,x,Bank,Acme,");
    assertEquals(List.of(), read.errors());
    var expected =
        new CommitmentRow(
            2,
            new PartyNames("Acme", "Bank"),
            "x",
            ParsedRows.MEASURE,
            Size.LARGE,
            new Course(
                Optional.empty(),
                MARCH,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertEquals(List.of(expected), read.rows());
  }

  @Test
  void whatMayBeThereIsRead() {
    var row =
        read(HEADER + ",measure", "Acme,Bank,x,small,2026-03-01,2026-02-28,2026-01-31,it runs")
            .rows()
            .getFirst();
    assertEquals(Optional.of(LocalDate.of(2026, 1, 31)), row.course().made());
    assertEquals("it runs", row.measure());
  }

  @ParameterizedTest
  @CsvSource({
    "Acme;Bank;x;huge;2026-03-01;;, 'size is small, normal or large, not “huge”.'",
    "Acme;Bank;x;;2026-03-01;;, 'size is empty.'",
    "Acme;Bank;;small;2026-03-01;;, 'what is empty.'",
    ";Bank;x;small;2026-03-01;;, 'supplier is empty.'",
    "Acme;Bank;x;small;;;, 'due is empty.'",
    "Acme;Bank;x;small;2026-02-30;;, 'due is a day like 2026-05-01, between 1900 and 2199, not “2026-02-30”.'",
    "Acme;Bank;x;small;2026-03-01;1-3-2026;, 'delivered is a day like 2026-05-01, between 1900 and 2199, not “1-3-2026”.'",
    "Acme;Bank;x;small;1899-12-31;;, 'due is a day like 2026-05-01, between 1900 and 2199, not “1899-12-31”.'",
    "Acme;Bank;x;small;2026-03-01;2026-05-02;, 'delivered is May 2, 2026, which is still to come.'",
    "Acme;Bank;x;small;2026-06-01;;2026-05-02, 'made is May 2, 2026, which is still to come.'",
    "Acme;Bank;x;small;2026-05-02;;, 'due is May 2, 2026, which is still to come, and it is not delivered. Say in a column made on what day it was promised.'",
    "Acme;Bank;x;small;2026-03-01;2026-02-28;2026-03-01, 'delivered is February 28, 2026, before it was promised on March 1, 2026.'",
    "Acme;Bank;x;small;2026-02-28;2026-03-02;2026-03-01, 'due is February 28, 2026, before it was promised on March 1, 2026.'",
    "Acme;acme;x;small;2026-03-01;;, '“Acme” cannot be its own supplier.'",
    "Acme;?!;x;small;2026-03-01;;, 'No code can be made from the name “?!”: 1 to 64 letters from a to z, digits and hyphens.'",
    "Acme;Bank;x;small, 'There are 4 cells, where the header has 7.'"
  })
  void eachErrorIsReportedWithItsLine(String line, String text) {
    var read = read(HEADER, "Foo,Bar,x,small,2026-03-01,,", line.replace(';', ','));
    assertTrue(read.errors().contains(new RowError(3, text)), () -> read.errors().toString());
  }

  @Test
  void aTextWithANulInItIsNone() {
    var read = read(HEADER, "Acme,Bank,one\0two,small,2026-03-01,,");
    assertEquals(List.of(new RowError(2, "what holds something that is no text.")), read.errors());
  }

  @Test
  void whatBecameOfItIsRead() {
    String promise = "Acme,Bank,x,small,2026-03-01,";
    var moved = course(promise + "2026-04-20,,2026-03-20; 2026-04-02,,No");
    assertEquals(List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 2)), moved.moved());
    assertEquals(Optional.of(false), moved.taken());
    var released = course(promise + ",,2026-03-20 ,2026-03-02,");
    assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), released.released());
    assertEquals(Optional.empty(), released.taken());
  }

  private static Course course(String line) {
    var read = read(COURSE, line);
    assertEquals(List.of(), read.errors());
    return read.rows().getFirst().course();
  }

  /** Cells from the due day on: due, delivered, made, moved, released, taken. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-01;;;2026-03-01;;, 'It was moved to March 1, 2026, which is not later than March 1, 2026, when it was due until then.'",
    "2026-03-01;;;2026-03-20 2026-03-19;;, 'It was moved to March 19, 2026, which is not later than March 20, 2026, when it was due until then.'",
    "2026-03-01;;;20-3-2026;;, 'moved is a day like 2026-05-01, between 1900 and 2199, not “20-3-2026”.'",
    "2026-03-01;2026-03-09;;;2026-03-08;, 'delivered is March 9, 2026, but it was released on March 8, 2026: nothing was to be delivered any more.'",
    "2026-03-01;;;;2026-05-02;, 'released is May 2, 2026, which is still to come.'",
    "2026-03-05;;2026-03-02;;2026-03-01;, 'released is March 1, 2026, before it was promised on March 2, 2026.'",
    "2026-03-01;2026-03-09;;;;maybe, 'taken is yes, no or empty, not “maybe”.'",
    "2026-03-01;;;;;yes, 'taken is yes, but nothing was delivered.'",
    "2026-03-01;2026-03-09;;2026-03-09;;no, 'taken is no, but it was delivered in time on March 9, 2026, and what is in time is kept.'",
    "2026-05-02;;;2026-06-01;;, 'due is May 2, 2026, which is still to come, and it is not delivered. Say in a column made on what day it was promised.'",
  })
  void whatContradictsItselfIsReportedWithItsLine(String cells, String text) {
    var read =
        read(
            COURSE,
            "Foo,Bar,x,small,2026-03-01,,,,,",
            "Acme,Bank,x,small," + cells.replace(';', ','));
    assertEquals(List.of(new RowError(3, text)), read.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01,2026-03-09,,,2026-03-09,no",
        "2026-03-01,2026-03-09,,2026-03-08,,no",
        "2026-03-01,,,,,no",
        "2026-03-01,,2026-03-01,2026-03-02 2199-12-31,2026-05-01,",
        "2027-03-01,,,,2026-05-01,"
      })
  void whatCanJustFollowEachOtherIsNoError(String cells) {
    assertEquals(List.of(), read(COURSE, "Acme,Bank,x,small," + cells).errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme,Bank,x,small,2026-05-01,,",
        "Acme,Bank,x,small,2026-05-01,2026-05-01,",
        "Acme,Bank,x,small,2027-05-01,2026-05-01,",
        "Acme,Bank,x,small,2027-05-01,,2026-05-01",
        "Acme,Bank,x,small,2026-03-01,2026-03-01,2026-03-01"
      })
  void whatIsJustPossibleIsNoError(String line) {
    assertEquals(List.of(), read(HEADER, line).errors());
  }

  @Test
  void allErrorsAreReportedAtOnce() {
    var read =
        read(HEADER, ",Bank,,huge,x,,", "Acme,Bank,x,small,2026-03-01,,", "Acme,,x,small,y,,");
    assertEquals(List.of(2, 2, 2, 2, 4, 4), read.errors().stream().map(RowError::line).toList());
  }

  @Test
  void textsAreAsLongAsTheServiceTakesThem() {
    String name = "n".repeat(200);
    String line = ",Bank," + "x".repeat(4000) + ",small,2026-03-01,,";
    // A name of that length makes no code, but is no error as a name.
    assertEquals(1, read(HEADER, name + line).errors().size());
    assertEquals(
        "supplier is longer than 200 characters.",
        read(HEADER, name + "n" + line).errors().getFirst().text());
    assertEquals(
        "what is longer than 4,000 characters.",
        read(HEADER, "Acme" + line.replace(",small", "x,small")).errors().getFirst().text());
  }

  /** A smile is two chars of Java, and one character of the service. */
  @Test
  void lengthsAreCountedAsTheServiceCountsThem() {
    String smile = "\uD83D\uDE42";
    String head = HEADER + ",measure";
    String name = "n" + smile.repeat(199);
    String text = smile.repeat(4000);
    String rest = ",small,2026-03-01,,,";
    assertEquals(List.of(), read(head, name + ",Bank," + text + rest + text).errors());
    assertEquals(
        List.of(
            "supplier is longer than 200 characters.",
            "client is longer than 200 characters.",
            "what is longer than 4,000 characters.",
            "measure is longer than 4,000 characters."),
        read(head, name + smile + ",m" + name + "," + text + "x" + rest + text + smile)
            .errors()
            .stream()
            .map(RowError::text)
            .toList());
    String code = "c".repeat(64);
    assertEquals(List.of(), read(HEADER, code + ",Bank,x,small,2026-03-01,,").errors());
    assertEquals(1, read(HEADER, code + "c,Bank,x,small,2026-03-01,,").errors().size());
    assertEquals(1, read(HEADER, "Acme,Bank,\u200B\u00AD,small,2026-03-01,,").errors().size());
  }

  @Test
  void columnsWithoutNamesAreEmpty() {
    String head = ",supplier,client,what,,size,due,delivered,,";
    String row = ",Acme,Bank,x,,small,2026-03-01,";
    assertEquals(List.of(), read(head, row + ",,", row, row + ",,,,,").errors());
    assertEquals(
        List.of(
            new RowError(2, "Cell 5 holds “y”, but its column has no name."),
            new RowError(3, "Cell 10 holds “z”, but its column has no name."),
            new RowError(4, "There are 11 cells, where the header has 10."),
            new RowError(5, "There are 7 cells, where the header has 10.")),
        read(
                head,
                ",Acme,Bank,x,y,small,2026-03-01,,,",
                row + ",,z",
                row + ",,,z",
                ",Acme,Bank,x,,small,2026-03-01")
            .errors());
  }

  @Test
  void headsAreReadAsTheyLook() {
    assertEquals(
        List.of(),
        read("\u200Bsupplier,client\u00AD,WHAT,size,due,delivered", "A,B,x,small,2026-03-01,")
            .errors());
  }

  @ParameterizedTest
  @CsvSource({
    "B\u043Esch, '“\u043E” (U+043E CYRILLIC SMALL LETTER O)'",
    "\u0410\u0421\u041C\u0415 Holding, '“\u0410” (U+0410 CYRILLIC CAPITAL LETTER A)'",
    "\u0391cme, '“\u0391” (U+0391 GREEK CAPITAL LETTER ALPHA)'",
    "Ac\u00ADme, '“\\u00AD” (U+00AD SOFT HYPHEN)'",
    "Ac\u200Bme, '“\\u200B” (U+200B ZERO WIDTH SPACE)'",
    "Ac\u202Eme, '“\\u202E” (U+202E RIGHT-TO-LEFT OVERRIDE)'"
  })
  void aNameThatOnlyLooksLikeAnotherIsToldWithTheCharacterThatDiffers(String name, String says) {
    var errors =
        read(HEADER, "Acme,Bank,x,small,2026-03-01,,", name + ",Bank,x,small,2026-03-01,,");
    assertEquals(List.of(3), errors.errors().stream().map(RowError::line).toList());
    String text = errors.errors().getFirst().text();
    assertTrue(text.contains(says), text);
  }

  @Test
  void aNameWrittenInOtherFormsIsOneSupplier() {
    var rows =
        read(
            HEADER,
            "Caf\u00E9 \uFB01n,Bank,x,small,2026-03-01,,",
            "Cafe\u0301\u00A0fin,\uFF22ank,x,small,2026-03-01,,",
            "Caf\u00E9  fin ,Bank,x,small,2026-03-01,,");
    assertEquals(List.of(), rows.errors());
    assertEquals(1, rows.rows().stream().map(CommitmentRow::parties).distinct().count());
  }

  @Test
  void namesThatDifferInALetterThatHasNoPlaceInCodesAreTold() {
    String row = ",Bank,x,small,2026-03-01,,";
    var errors = read(HEADER, "Kredi" + row, "Kred\u0131" + row).errors();
    assertEquals(List.of(3), errors.stream().map(RowError::line).toList());
    assertTrue(
        errors.getFirst().text().contains("“\u0131” (U+0131 LATIN SMALL LETTER DOTLESS I)"),
        errors::toString);
    errors = read(HEADER, "d'Or" + row, "d\u2019Or" + row, "d'Or Noord" + row).errors();
    assertEquals(List.of(3), errors.stream().map(RowError::line).toList());
    assertTrue(errors.getFirst().text().contains("RIGHT SINGLE QUOTATION MARK"), errors::toString);
  }

  @Test
  void namesThatWouldShareACodeAreTold() {
    var errors =
        read(HEADER, "Acmé BV,Bank,x,small,2026-03-01,,", "Acme b.v.,Bank,x,small,2026-03-01,,")
            .errors();
    assertEquals(List.of(), errors);
    errors =
        read(HEADER, "Acmé BV,Bank,x,small,2026-03-01,,", "acme bv,Bank,x,small,2026-03-01,,")
            .errors();
    assertEquals(List.of(3), errors.stream().map(RowError::line).toList());
    assertTrue(errors.getFirst().text().contains("“Acmé BV” on line 2"), errors::toString);
  }

  @Test
  void columnsThatMeanNothingAreNamed() {
    var errors = read("supplier,client,what,size,due,deliverd,due", "a,b,c,small,x,,").errors();
    assertEquals(3, errors.size());
    assertTrue(errors.stream().allMatch(it -> it.line() == 1));
    assertTrue(errors.get(0).text().startsWith("There is no column “deliverd” (column 6)."));
    assertEquals("The column “due” is there twice.", errors.get(1).text());
    assertEquals("The column “delivered” is missing.", errors.get(2).text());
  }
}
