package mizan.access.account;

import mizan.redis.KeyPrefix;

/** The names of the keys about attempts to sign in; names and addresses are part of them only as keyed hashes. */
final class SignInKeys {

    private SignInKeys() {}

    /** The attempts that count against an account, an address, a network, or an account at an address. */
    static String attempts(String hash) {
        return KeyPrefix.DESK + "attempts:" + hash;
    }

    /** The mark that somebody has signed in from an address, or an account from an address. */
    static String known(String hash) {
        return attempts("known:" + hash);
    }
}
