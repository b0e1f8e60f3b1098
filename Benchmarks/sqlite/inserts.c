// Single-row inserts, each its own transaction: `inserts COUNT DATABASE`. SQLite's settings are its defaults, so that every
// insert writes, syncs and deletes a rollback journal.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static sqlite3 *database;

// Ends the program when SQLite refuses.
static void require(int status) {
  if (status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW) return;
  fprintf(stderr, "inserts: %s\n", sqlite3_errmsg(database));
  exit(1);
}

int main(int count, char **words) {
  if (count != 3) {
    fprintf(stderr, "usage: inserts COUNT DATABASE\n");
    return 2;
  }
  long rows = atol(words[1]);
  sqlite3_stmt *insert, *sum;
  require(sqlite3_open(words[2], &database));
  require(sqlite3_exec(database, "CREATE TABLE samples(number INTEGER PRIMARY KEY, name TEXT)", NULL, NULL, NULL));
  require(sqlite3_prepare_v2(database, "INSERT INTO samples VALUES(?, ?)", -1, &insert, NULL));
  for (long row = 1; row <= rows; row++) {
    char name[32];
    int length = snprintf(name, sizeof name, "the sample %ld", row);
    require(sqlite3_bind_int64(insert, 1, row));
    require(sqlite3_bind_text(insert, 2, name, length, SQLITE_STATIC));
    require(sqlite3_step(insert));
    require(sqlite3_reset(insert));
  }
  require(sqlite3_finalize(insert));
  require(sqlite3_prepare_v2(database, "SELECT count(*), sum(number) FROM samples", -1, &sum, NULL));
  require(sqlite3_step(sum));
  printf("%lld rows, sum %lld\n", (long long)sqlite3_column_int64(sum, 0), (long long)sqlite3_column_int64(sum, 1));
  require(sqlite3_finalize(sum));
  return sqlite3_close(database);
}
