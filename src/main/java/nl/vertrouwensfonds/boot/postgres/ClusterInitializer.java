package nl.vertrouwensfonds.boot.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vertrouwensfonds.boot.data.DiskSync;
import org.apache.commons.io.file.PathUtils;

/** Makes the folder with everything a database contains, its two roles and one empty database. */
record ClusterInitializer(
    PostgresBinaries binaries, ProcessLauncher launcher, RolePasswords passwords) {
  /**
   * Killed anywhere in here, the next start finds no folder under this name and begins again; under
   * its name it is complete.
   */
  void initialize(Path folder) throws IOException, InterruptedException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    removeLeftover(unfinished);
    launcher.account().createFolder(unfinished);
    runInitdb(unfinished);
    createRoles(unfinished);
    allowBackups(unfinished);
    Files.writeString(unfinished.resolve(HBA_FILE), HOST_BASED_AUTHENTICATION);
    DiskSync.fileSystem(unfinished);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    DiskSync.names(folder.getParent());
  }

  /**
   * A cluster of an earlier version learns who can log in, and that its owner makes logins and
   * backups and says what the service's login is. Killed in here, the file that is written last
   * says that it is still to be done.
   */
  void bringUpToDate(Path folder) throws IOException, InterruptedException {
    Path hostBased = folder.resolve(HBA_FILE);
    if (!Files.readString(hostBased).equals(HOST_BASED_AUTHENTICATION)) {
      new OrphanedProcesses(folder).end();
      single(folder, "ALTER ROLE fonds_owner CREATEROLE\n" + OWNER_OF_SERVICE);
      allowBackups(folder);
      Files.writeString(hostBased, HOST_BASED_AUTHENTICATION);
      DiskSync.fileSystem(folder);
    }
  }

  private static void removeLeftover(Path unfinished) throws IOException, InterruptedException {
    if (Files.exists(unfinished)) {
      new OrphanedProcesses(unfinished).end();
      PathUtils.deleteDirectory(unfinished);
    }
  }

  /** Sorting by the built-in C.UTF-8 never changes with the machine's own locales. */
  private void runInitdb(Path folder) throws IOException, InterruptedException {
    run(
        folder,
        "",
        "initdb",
        "--pgdata=" + folder,
        "--username=postgres",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--auth=reject",
        "--no-instructions");
  }

  /** Without a server, so nobody can log in before the passwords stand. */
  private void createRoles(Path folder) throws IOException, InterruptedException {
    single(
        folder,
        """
        CREATE ROLE fonds_owner LOGIN CREATEROLE PASSWORD '%s'
        CREATE ROLE fonds_service LOGIN PASSWORD '%s'
        CREATE DATABASE fonds OWNER fonds_owner
        REVOKE ALL ON DATABASE fonds FROM PUBLIC
        GRANT CONNECT ON DATABASE fonds TO fonds_service
        %s\
        GRANT pg_checkpoint TO fonds_owner
        """
            .formatted(passwords.owner(), passwords.service(), OWNER_OF_SERVICE));
  }

  /** The owner reads no files by that: whoever makes a backup has to read them himself. */
  private void allowBackups(Path folder) throws IOException, InterruptedException {
    single(
        folder,
        "fonds",
        """
        GRANT EXECUTE ON FUNCTION pg_backup_start(text, boolean) TO fonds_owner
        GRANT EXECUTE ON FUNCTION pg_backup_stop(boolean) TO fonds_owner
        GRANT EXECUTE ON FUNCTION pg_switch_wal() TO fonds_owner
        GRANT EXECUTE ON FUNCTION pg_reload_conf() TO fonds_owner
        GRANT ALTER SYSTEM ON PARAMETER archive_timeout TO fonds_owner
        """);
  }

  /**
   * What makes the logins that its owner made, each with its own password, in another cluster.
   *
   * @return statements for the owner
   */
  List<String> logins(Path folder) throws IOException, InterruptedException {
    String said = single(folder, "postgres", LOGINS.replace('\n', ' ') + "\n");
    return ANSWER.matcher(said).results().map(it -> it.group(1)).toList();
  }

  void single(Path folder, String sql) throws IOException, InterruptedException {
    single(folder, "postgres", sql);
  }

  private String single(Path folder, String database, String sql)
      throws IOException, InterruptedException {
    return run(
        folder,
        sql,
        "postgres",
        "--single",
        "-D",
        folder.toString(),
        "-c",
        "exit_on_error=on",
        database);
  }

  /** What it said. */
  private String run(Path folder, String input, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(binaries.program(program)), Stream.of(arguments)).toList();
    Process process = launcher.process("KILL", folder, command).redirectErrorStream(true).start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(program + " failed: " + output);
    }
    return output;
  }

  private static final String HBA_FILE = "pg_hba.conf";

  private static final String OWNER_OF_SERVICE =
      "GRANT fonds_service TO fonds_owner WITH ADMIN OPTION\n";

  private static final String LOGINS =
      """
      with made as (
        select * from pg_authid
         where rolname !~ '^pg_' and rolname not in ('postgres', 'fonds_owner', 'fonds_service'))
      select format('create role %I ', rolname) || case when rolcanlogin then '' else 'no' end
             || 'login' || coalesce(' password ' || quote_literal(rolpassword), '') as sql
        from made
      union all
      select format('grant %I to %I', given.rolname, taker.rolname)
        from pg_auth_members m
        join made given on given.oid = m.roleid
        join made taker on taker.oid = m.member
      """;

  /** As a server without clients prints a column. */
  private static final Pattern ANSWER =
      Pattern.compile("^\\t 1: .*?= \"(.*)\"\\t\\(typeid = .*$", Pattern.MULTILINE);

  /**
   * Nobody logs in as the superuser. Of the logins that the owner makes the database lets in those
   * that were granted something (reporting.grant_login). Another text here has clusters that there
   * are brought up to date.
   */
  private static final String HOST_BASED_AUTHENTICATION =
      """
      # The owner makes logins and backups, and says at each start what the service's login is.
      host all postgres 127.0.0.1/32 reject
      host fonds all 127.0.0.1/32 scram-sha-256
      """;
}
