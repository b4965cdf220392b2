<?php

/**
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

/** Sends to Mizan what is signed with the site's key, and gives up in time: somebody waits for the answer. */
class MizanClient
{
    /** Seconds. */
    const CONNECT_TIMEOUT = 3;

    /** Seconds, connecting included. */
    const TIMEOUT = 10;

    const MOST_BYTES = 65536;

    private $address;

    private $key;

    private $failure = '';

    /** $address is where Mizan is, such as https://mizan.example; $key is the site's key from its desk. */
    public function __construct($address, $key)
    {
        $this->address = rtrim(trim($address), '/');
        $this->key = trim($key);
    }

    /** Why there was no reply, for the log. */
    public function failure()
    {
        return $this->failure;
    }

    /**
     * Sends $fields from a page at $origin.
     *
     * @return  array|null  the message in safe HTML, and whether the comment was taken; null where Mizan gave no answer
     */
    public function send(array $fields, $origin)
    {
        $body = http_build_query($fields, '', '&');
        $headers = array(
            'Content-Type: application/x-www-form-urlencoded; charset=UTF-8',
            'Accept: application/json',
            'X-Requested-With: XMLHttpRequest',
            'Origin: ' . $origin,
            'Expect:',
        );
        $reply = $this->request('POST', '/index.php', $headers, $body, $body);
        if ($reply === null || $reply[0] !== 200) {
            return null;
        }

        return $this->read($reply[1]);
    }

    /**
     * Says what the article $id of Mizan's site $site is, or with null for $fields that it is none any more.
     *
     * @return  boolean  whether Mizan took it
     */
    public function tell($site, $id, $fields)
    {
        $path = '/api/sites/' . rawurlencode($site) . '/articles/' . rawurlencode($id);
        $headers = array('Accept: application/json', 'Expect:');
        if ($fields === null) {
            $reply = $this->request('DELETE', $path, $headers, '', 'DELETE ' . $path);

            return $reply !== null && ($reply[0] === 204 || $reply[0] === 404);
        }
        $headers[] = 'Content-Type: application/json';
        $body = json_encode($fields, JSON_UNESCAPED_UNICODE);
        $reply = $body === false ? null : $this->request('PUT', $path, $headers, $body, $body);
        if ($reply !== null && $reply[0] === 422 && isset($fields['url']) && strpos($reply[1], '"url"') !== false) {
            // Whoever edits may do so at another address than the readers'.
            unset($fields['url']);

            return $this->tell($site, $id, $fields);
        }

        return $reply !== null && ($reply[0] === 200 || $reply[0] === 201);
    }

    /** Status and body of the answer; null where there is none. $signed is what the key signs, beside the time. */
    private function request($method, $path, array $headers, $body, $signed)
    {
        $time = time();
        if ($this->key !== '') {
            $hash = hash_hmac('sha256', $time . '.' . $signed, $this->key);
            $headers[] = 'Mizan-Signature: t=' . $time . ',v1=' . $hash;
        }
        $url = $this->address . $path;
        if (!preg_match('#^https?://[^/\s]+#i', $url)) {
            $this->failure = 'the address of Mizan is not set';

            return null;
        }
        $way = function_exists('curl_init') ? 'byCurl' : 'bySocket';

        return $this->$way($method, $url, $headers, $body);
    }

    /** The message and what became of the comment; only Mizan's own line breaks stay markup. */
    private function read($reply)
    {
        $said = json_decode($reply, true);
        if (!is_array($said) || !isset($said['message'], $said['cssClass']) || !is_string($said['message'])) {
            $this->failure = 'the answer is not Mizan\'s';

            return null;
        }

        return array(strip_tags($said['message'], '<br>'), $said['cssClass'] === 'k2FormLogSuccess');
    }

    private function byCurl($method, $url, array $headers, $body)
    {
        $reply = '';
        $most = self::MOST_BYTES;
        $curl = curl_init($url);
        if ($body !== '') {
            curl_setopt($curl, CURLOPT_POSTFIELDS, $body);
        }
        curl_setopt_array($curl, array(
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_HTTPHEADER => $headers,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_CONNECTTIMEOUT => self::CONNECT_TIMEOUT,
            CURLOPT_TIMEOUT => self::TIMEOUT,
            CURLOPT_NOSIGNAL => true,
            CURLOPT_WRITEFUNCTION => function ($curl, $chunk) use (&$reply, $most) {
                $reply .= $chunk;

                return strlen($reply) > $most ? 0 : strlen($chunk);
            },
        ));
        $isDone = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        $this->failure = $isDone ? 'status ' . $status : curl_error($curl);
        curl_close($curl);

        return $isDone ? array((int) $status, $reply) : null;
    }

    /** For servers whose PHP has no curl: HTTP/1.0, so that the answer comes in one piece and ends with the connection. */
    private function bySocket($method, $url, array $headers, $body)
    {
        $end = microtime(true) + self::TIMEOUT;
        $parts = parse_url($url);
        $isTls = strtolower($parts['scheme']) === 'https';
        $host = $parts['host'] . (isset($parts['port']) ? ':' . $parts['port'] : '');
        $port = isset($parts['port']) ? $parts['port'] : ($isTls ? 443 : 80);
        $context = stream_context_create(array('ssl' => array(
            'peer_name' => trim($parts['host'], '[]'),
            'verify_peer' => true,
            'verify_peer_name' => true,
        )));
        $socket = @stream_socket_client(
            ($isTls ? 'ssl://' : 'tcp://') . $parts['host'] . ':' . $port,
            $number,
            $this->failure,
            self::CONNECT_TIMEOUT,
            STREAM_CLIENT_CONNECT,
            $context
        );
        if (!$socket) {
            return null;
        }
        $head = array(
            $method . ' ' . $parts['path'] . ' HTTP/1.0',
            'Host: ' . $host,
            'Connection: close',
            'Content-Length: ' . strlen($body),
        );
        $lines = array_merge($head, array_diff($headers, array('Expect:')));
        $request = implode("\r\n", $lines) . "\r\n\r\n" . $body;
        $reply = $this->exchange($socket, $request, $end);
        fclose($socket);
        $blank = $reply === null ? false : strpos($reply, "\r\n\r\n");
        if ($blank === false || !preg_match('#^HTTP/1\.[01] ([0-9]{3})#', $reply, $status)) {
            $this->failure = $this->failure !== '' ? $this->failure : 'no answer of HTTP';

            return null;
        }
        $this->failure = 'status ' . $status[1];

        return array((int) $status[1], (string) substr($reply, $blank + 4));
    }

    private function exchange($socket, $request, $end)
    {
        stream_set_blocking($socket, false);
        $reply = '';
        while (microtime(true) < $end && strlen($reply) <= self::MOST_BYTES) {
            $readable = array($socket);
            $writable = $request === '' ? null : array($socket);
            $other = null;
            if (stream_select($readable, $writable, $other, 0, 200000) === false) {
                return null;
            }
            if ($writable) {
                $sent = @fwrite($socket, $request);
                if ($sent === false) {
                    return null;
                }
                $request = (string) substr($request, $sent);
            }
            if ($readable) {
                $reply .= (string) fread($socket, 8192);
                if (feof($socket)) {
                    return $reply;
                }
            }
        }
        $this->failure = 'timed out';

        return null;
    }
}
