package mizan.app;

import java.util.List;

/** The parts that read settings into memory again when the settings store has changed. */
record SettingsReaders(List<Runnable> all) {}
