package mizan.app.attack;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import mizan.audit.SettingsStore;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.AttackSettings;
import mizan.queue.attack.Attacks;
import mizan.queue.statistics.Statistics;
import mizan.settings.attack.AttackModes;
import mizan.settings.attack.AttackSwitch;
import mizan.settings.attack.UsualRates;

/** Puts together what attack mode needs, but for its settings and its store. */
final class AttackWiring {

    @Produces
    @Singleton
    AttackRule attackRule(AttackSettings settings) {
        return new AttackRule(settings);
    }

    @Produces
    @Singleton
    AttackModes attackModes(SettingsStore store) {
        return new AttackModes(store);
    }

    @Produces
    @Singleton
    UsualRates usualRates(Statistics statistics) {
        return new UsualRates(statistics);
    }

    @Produces
    @Singleton
    AttackSwitch attackSwitch(
            Attacks attacks, AttackRule rule, AttackModes modes, UsualRates usual, SettingsStore store) {
        return new AttackSwitch(attacks, rule, modes, usual, store);
    }
}
