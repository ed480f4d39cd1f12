/**
 * Backups of the running PostgreSQL and the way back from them: a copy of the cluster's files made while it works
 * ({@code pg_backup_start} and {@code pg_backup_stop}), and the archive of its write-ahead log, with which the server itself
 * recovers
 * to the last transaction or to any moment since the copy. A backup is a folder that is whole or not there.
 */
@NullMarked
package dev.milepost.local.backup;

import org.jspecify.annotations.NullMarked;
