<?php

/**
 * The classes of Joomla 3 and K2 that the plugin uses, as far as it uses them, over one request that a test describes. What they
 * do follows Joomla 3.10; nothing of its code is here.
 */

define('_JEXEC', 1);
define('JPATH_SITE', __DIR__ . '/no-k2');

/** The request, and what came of it. */
class World
{
    public static $request = array();
    public static $output = array(
        'headers' => array(), 'messages' => array(), 'redirect' => null, 'closed' => false, 'log' => array(),
        'scripts' => array(), 'queries' => array(), 'cleaned' => array(),
    );

    public static function of($key, $default = null)
    {
        return isset(self::$request[$key]) ? self::$request[$key] : $default;
    }
}

/** Ends the request, as JApplicationWeb::close() does by exit. */
class Closed extends Exception
{
}

class JInput
{
    public $get;
    public $post;
    public $server;
    private $data;

    public function __construct(array $data, $children = true)
    {
        $this->data = $data;
        if ($children) {
            $this->get = new JInput(World::of('get', array()), false);
            $this->post = new JInput(World::of('post', array()), false);
            $this->server = new JInput(World::of('server', array()), false);
        }
    }

    public function get($name, $default = null, $filter = 'cmd')
    {
        if (!isset($this->data[$name])) {
            return $default;
        }
        $value = $this->data[$name];
        switch (strtolower($filter)) {
            case 'raw':
                return $value;
            case 'int':
                return is_scalar($value) && preg_match('/-?[0-9]+/', (string) $value, $found) ? (int) $found[0] : 0;
            case 'cmd':
                return is_scalar($value) ? ltrim(preg_replace('/[^A-Z0-9_\.-]/i', '', (string) $value), '.') : '';
            default:
                return is_scalar($value) ? (string) $value : '';
        }
    }

    public function getCmd($name, $default = null)
    {
        return $this->get($name, $default, 'cmd');
    }

    public function getInt($name, $default = null)
    {
        return $this->get($name, $default, 'int');
    }

    public function getString($name, $default = null)
    {
        return $this->get($name, $default, 'string');
    }

    public function getMethod()
    {
        return strtoupper(World::$request['server']['REQUEST_METHOD']);
    }
}

class JApplicationSite
{
    public $input;
    private $body;

    public function __construct()
    {
        // The router's variables come last, as SiteApplication::route() sets only those that are missing.
        $this->input = new JInput(array_merge(
            World::of('route', array()),
            World::of('get', array()),
            World::of('post', array())
        ));
        $this->body = World::of('page', '');
    }

    public function isClient($name)
    {
        return $name === World::of('client', 'site');
    }

    public function setHeader($name, $value, $replace = false)
    {
        World::$output['headers'][$name] = $value;
    }

    public function sendHeaders()
    {
    }

    public function close()
    {
        World::$output['closed'] = true;
        throw new Closed();
    }

    public function enqueueMessage($message, $type = 'message')
    {
        World::$output['messages'][] = array('message' => $message, 'type' => $type);
    }

    public function redirect($url)
    {
        World::$output['redirect'] = $url;
        $this->close();
    }

    public function setUserState($key, $value)
    {
        World::$request['session'][$key] = $value;
    }

    public function getUserState($key, $default = null)
    {
        return isset(World::$request['session'][$key]) ? World::$request['session'][$key] : $default;
    }

    public function getBody()
    {
        return $this->body;
    }

    public function setBody($body)
    {
        $this->body = $body;
    }
}

class Registry
{
    private $values;

    public function __construct(array $values)
    {
        $this->values = $values;
    }

    public function get($name, $default = null)
    {
        return isset($this->values[$name]) && $this->values[$name] !== '' ? $this->values[$name] : $default;
    }
}

class JPlugin
{
    public $params;

    public function __construct()
    {
        $this->params = new Registry(World::of('params', array()));
        foreach (array('app' => JFactory::getApplication(), 'db' => JFactory::getDbo()) as $name => $value) {
            if (property_exists($this, $name)) {
                $this->$name = $value;
            }
        }
    }
}

class Query
{
    private $parts = array();

    public function __call($name, $arguments)
    {
        $this->parts[] = strtoupper($name) . ' ' . implode(' ', $arguments);

        return $this;
    }

    public function __toString()
    {
        return implode(' ', $this->parts);
    }
}

/** Knows the item and the users that the test describes. */
class JDatabaseDriver
{
    private $query = '';

    public function getQuery($new = false)
    {
        return new Query();
    }

    public function setQuery($query)
    {
        $this->query = (string) $query;
        World::$output['queries'][] = $this->query;
    }

    public function quote($text)
    {
        return "'" . addslashes($text) . "'";
    }

    public function getNullDate()
    {
        return '0000-00-00 00:00:00';
    }

    public function loadObject()
    {
        $item = World::of('item');
        if (World::of('broken')) {
            throw new RuntimeException('the database is away');
        }

        return $item && preg_match('/i\.id = ([0-9]+)/', $this->query, $found) && (int) $found[1] === $item['id']
            ? (object) $item
            : null;
    }

    public function loadResult()
    {
        foreach (World::of('users', array()) as $user) {
            foreach ($user as $column => $value) {
                if (strpos($this->query, $column . ' = ' . $this->quote($value)) !== false) {
                    return '1';
                }
            }
        }

        return '0';
    }
}

class JUser
{
    public $id;
    public $name;
    public $email;
    public $guest;

    public function __construct($user)
    {
        $this->guest = $user ? 0 : 1;
        $this->id = $user ? $user['id'] : 0;
        $this->name = $user ? $user['name'] : '';
        $this->email = $user ? $user['email'] : '';
    }

    public function getAuthorisedViewLevels()
    {
        return $this->guest ? array(1, 5) : array(1, 2);
    }
}

class JDocument
{
    public function getType()
    {
        return World::of('document', 'html');
    }

    public function addScript($url)
    {
        World::$output['scripts'][] = $url;
    }

    public function addScriptDeclaration($script)
    {
        World::$output['scripts'][] = $script;
    }
}

class JLanguage
{
    public function getTag()
    {
        return World::of('language', 'ar-AA');
    }

    public function load($extension, $path)
    {
        return true;
    }
}

class JCache
{
    public function clean($group)
    {
        World::$output['cleaned'][] = $group;
    }
}

class JDate
{
    public function toSql()
    {
        return gmdate('Y-m-d H:i:s');
    }
}

class JFactory
{
    private static $application;

    public static function getApplication()
    {
        if (!self::$application) {
            self::$application = new JApplicationSite();
        }

        return self::$application;
    }

    public static function getDbo()
    {
        return new JDatabaseDriver();
    }

    public static function getUser($id = null)
    {
        return new JUser($id === null ? World::of('user') : array('id' => $id, 'name' => World::of('writer', ''), 'email' => ''));
    }

    public static function getLanguage()
    {
        return new JLanguage();
    }

    public static function getDocument()
    {
        return new JDocument();
    }

    public static function getDate()
    {
        return new JDate();
    }

    public static function getCache($group)
    {
        return new JCache();
    }
}

class JText
{
    private static $texts;

    public static function _($key)
    {
        if (self::$texts === null) {
            $tag = World::of('language', 'ar-AA');
            $file = World::$request['plugin'] . '/language/' . $tag . '/' . $tag . '.plg_system_mizan.ini';
            self::$texts = parse_ini_file($file) + World::of('k2', array());
        }

        return isset(self::$texts[$key]) ? self::$texts[$key] : $key;
    }
}

class JUri
{
    public static function getInstance()
    {
        return new JUri();
    }

    public function toString($parts)
    {
        return World::of('origin', 'https://joomla.example');
    }

    public static function root($pathOnly = false)
    {
        return $pathOnly ? '' : World::of('origin', 'https://joomla.example') . '/';
    }

    public static function isInternal($url)
    {
        return strpos($url, World::of('origin', 'https://joomla.example') . '/') === 0;
    }
}

class JRoute
{
    public static function _($url, $xhtml)
    {
        return '/' . $url;
    }
}

class JLog
{
    const ERROR = 8;

    public static function add($text, $level, $category)
    {
        World::$output['log'][] = $text;
    }
}

class JLoader
{
    public static function register($class, $file)
    {
        if ($class === 'K2HelperPermissions') {
            eval('class K2HelperPermissions { public static function canAddComment($category) {'
                . ' return World::of("mayAdd", true); } }');
        }
    }
}

class JComponentHelper
{
    public static function getParams($component)
    {
        return new Registry(World::of('k2Params', array()));
    }
}
