<?php

/**
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

/** The word of whoever brings approved comments back that some of them changed, signed with the site's key. */
class MizanPing
{
    /** Seconds by which both clocks may differ. */
    const TOLERANCE = 300;

    const MOST_BYTES = 65536;

    private $key;

    private $server;

    /** $server is the input of the server's variables. */
    public function __construct($key, $server)
    {
        $this->key = $key;
        $this->server = $server;
    }

    /** True when $body was signed with the key some minutes ago at most. */
    public function isGenuine($body, $now)
    {
        $id = $this->server->getString('HTTP_WEBHOOK_ID', '');
        $time = $this->server->getString('HTTP_WEBHOOK_TIMESTAMP', '');
        $signature = $this->server->getString('HTTP_WEBHOOK_SIGNATURE', '');
        if ($this->key === '' || !preg_match('/^[0-9]{1,12}$/D', $time) || abs($now - (int) $time) > self::TOLERANCE) {
            return false;
        }
        if (!is_string($body) || strlen($body) > self::MOST_BYTES) {
            return false;
        }
        $signed = base64_encode(hash_hmac('sha256', $id . '.' . $time . '.' . $body, $this->key, true));

        return hash_equals('v1,' . $signed, $signature);
    }
}
