<?php

/**
 * Runs one request through the plugin. In: the request as JSON on the standard input, with "plugin" (its folder) and "event".
 * Out: what came of it, as JSON.
 */

error_reporting(E_ALL);
set_error_handler(function ($number, $text, $file, $line) {
    if (error_reporting() & $number) {
        throw new ErrorException($text, 0, $number, $file, $line);
    }
});

require __DIR__ . '/joomla.php';

World::$request = json_decode(stream_get_contents(STDIN), true);
require World::$request['plugin'] . '/mizan.php';

if (World::of('noCurl') !== null && World::of('noCurl') === function_exists('curl_init')) {
    throw new RuntimeException('curl must be ' . (World::of('noCurl') ? 'off' : 'on'));
}

/** On the command line there is no body of a request. */
class PluginUnderTest extends PlgSystemMizan
{
    protected function rawBody()
    {
        return World::of('rawBody', '');
    }
}

$plugin = new PluginUnderTest();
ob_start();
try {
    // K2 says one saving by several events.
    foreach ((array) World::of('event', 'onAfterRoute') as $event) {
        $arguments = array_map(function ($argument) {
            return is_array($argument) && !isset($argument[0]) ? (object) $argument : $argument;
        }, World::of('arguments', array()));
        $plugin->$event(...$arguments);
    }
} catch (Closed $e) {
    // The request ends here.
}
World::$output['body'] = ob_get_clean();
World::$output['page'] = JFactory::getApplication()->getBody();
World::$output['session'] = World::of('session', array());
echo json_encode(World::$output);
