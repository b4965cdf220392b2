package mizan.app;

import java.util.List;

/** What reads the ledger into memory when it has changed. */
record SettingsReaders(List<Runnable> all) {}
