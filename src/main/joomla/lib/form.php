<?php

/**
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

/** K2's comment form as a reader sent it. */
class MizanForm
{
    /** What K2's form holds before a reader types, by the key of K2's own language files. */
    private static $prefilled = array(
        'commentText' => 'K2_ENTER_YOUR_MESSAGE_HERE',
        'userName' => 'K2_ENTER_YOUR_NAME',
        'commentEmail' => 'K2_ENTER_YOUR_EMAIL_ADDRESS',
        'commentURL' => 'K2_ENTER_YOUR_SITE_URL',
    );

    /** Fields of Mizan's own that a template may have. */
    private static $passedOn = array('homepage', 'mizanToken');

    private $values = array();

    private $item;

    private $input;

    public function __construct($input)
    {
        JFactory::getLanguage()->load('com_k2', JPATH_SITE);
        $this->item = $input->getInt('itemID', 0);
        foreach (array_keys(self::$prefilled) as $field) {
            $this->values[$field] = $this->typedIn($input, $field);
        }
        $this->input = $input;
    }

    /**
     * True when the request would reach K2's comment task by any of the ways in which it reads a request: the address,
     * the form, or the route; letters in any case, as K2 passes over it.
     */
    public static function isComment($input)
    {
        $options = array();
        $tasks = array();
        foreach (array($input, $input->get, $input->post) as $source) {
            $options[] = strtolower($source->getCmd('option', ''));
            $tasks[] = strtolower($source->getCmd('task', ''));
        }

        return in_array('com_k2', $options, true) && in_array('comment', $tasks, true);
    }

    /** What the reader typed: a text that the form held before is nothing. */
    private function typedIn($input, $field)
    {
        $value = $input->post->get($field, '', 'raw');
        $value = is_string($value) ? trim($value) : '';

        return self::comparable($value) === self::comparable(JText::_(self::$prefilled[$field])) ? '' : $value;
    }

    private static function comparable($text)
    {
        return rtrim(trim(str_replace("\xE2\x80\xA6", '...', $text)), '. ');
    }

    public function item()
    {
        return max(0, $this->item);
    }

    public function name()
    {
        return $this->values['userName'];
    }

    public function email()
    {
        return $this->values['commentEmail'];
    }

    /** What the reader typed, by field. */
    public function typed()
    {
        return $this->values;
    }

    /**
     * The fields that Mizan is sent. Of a reader who is logged in, the account says name, e-mail and id: K2 shows them
     * in inputs that browsers do not send, and what is sent all the same is not believed.
     */
    public function fields($user, $consentField)
    {
        $fields = array(
            'commentText' => $this->values['commentText'],
            'userName' => $user->guest ? $this->values['userName'] : self::beginning($user->name),
            'commentEmail' => $user->guest ? $this->values['commentEmail'] : $user->email,
            'commentURL' => $this->values['commentURL'],
            'itemID' => (string) $this->item(),
            'user' => $user->guest ? '' : (string) $user->id,
        );
        $more = $consentField === '' ? self::$passedOn : array_merge(self::$passedOn, array($consentField));
        foreach ($more as $field) {
            $value = isset($fields[$field]) ? null : $this->input->post->get($field, null, 'raw');
            if (is_string($value)) {
                $fields[$field] = $value;
            }
        }

        return $fields;
    }

    /** As much of a name as Mizan takes. */
    private static function beginning($name)
    {
        return preg_match('/^.{1,100}/us', $name, $found) ? $found[0] : '';
    }

    /** $page with $typed in the fields of K2's form, which stands there as the template printed it. */
    public static function fill($page, array $typed)
    {
        $start = strpos($page, 'id="comment-form"');
        $end = $start === false ? false : strpos($page, '</form>', $start);
        if ($end === false) {
            return $page;
        }
        $form = substr($page, $start, $end - $start);
        foreach ($typed as $field => $value) {
            if ($value !== '') {
                $form = self::fillField($form, $field, htmlspecialchars($value, ENT_QUOTES, 'UTF-8'));
            }
        }

        return substr($page, 0, $start) . $form . substr($page, $end);
    }

    private static function fillField($form, $field, $escaped)
    {
        $name = strpos($form, 'name="' . $field . '"');
        $open = $name === false ? false : strrpos(substr($form, 0, $name), '<');
        $close = $name === false ? false : strpos($form, '>', $name);
        if ($open === false || $close === false) {
            return $form;
        }
        if (stripos(substr($form, $open, 9), '<textarea') === 0) {
            $end = stripos($form, '</textarea>', $close);

            return $end === false ? $form : substr($form, 0, $close + 1) . $escaped . substr($form, $end);
        }
        $tag = substr($form, $open, $close - $open);
        $filled = preg_replace('/\svalue="[^"]*"/', '', $tag);

        return substr($form, 0, $open) . rtrim($filled, ' /') . ' value="' . $escaped . '"' . substr($form, $close);
    }
}
