<?php

/**
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

/** The K2 item that a comment is about, with the checks that K2 makes before it takes one. */
class MizanItem
{
    private $db;

    private $item;

    /** Reads the item with its category. */
    public function __construct($db, $id)
    {
        $this->db = $db;
        $query = $db->getQuery(true)
            ->select('i.catid, i.published, i.trash, i.access, i.publish_up, i.publish_down, i.params')
            ->select('c.published AS category_published, c.trash AS category_trash, c.access AS category_access')
            ->select('c.params AS category_params')
            ->from('#__k2_items AS i')
            ->join('INNER', '#__k2_categories AS c ON c.id = i.catid')
            ->where('i.id = ' . (int) $id);
        $db->setQuery($query);
        $this->item = $id > 0 ? $db->loadObject() : null;
    }

    /** The item as it is saved, for MizanArticle; one without content where there is none. */
    public static function saved($db, $id)
    {
        $query = $db->getQuery(true)
            ->select('i.*')
            ->from('#__k2_items AS i')
            ->where('i.id = ' . (int) $id);
        $db->setQuery($query);
        $row = $db->loadObject();

        return $row ? $row : (object) array('id' => (int) $id);
    }

    /** True when $user may comment on it now. */
    public function isOpenFor($user)
    {
        return $this->item && $this->isPublished() && $this->isVisibleTo($user) && $this->hasComments($user);
    }

    private function isPublished()
    {
        $now = JFactory::getDate()->toSql();
        $begins = (string) $this->item->publish_up;
        $ends = (string) $this->item->publish_down;

        return $this->item->published && !$this->item->trash
            && $this->item->category_published && !$this->item->category_trash
            && $begins <= $now
            && ($ends === '' || $ends === $this->db->getNullDate() || $ends > $now);
    }

    private function isVisibleTo($user)
    {
        $levels = $user->getAuthorisedViewLevels();

        return in_array($this->item->access, $levels) && in_array($this->item->category_access, $levels);
    }

    /** K2's setting: 1 lets everybody comment, 2 registered readers with the right to; an item may have them off. */
    private function hasComments($user)
    {
        $shown = $this->setting($this->item->params, 'itemComments');
        if ($shown === '') {
            $shown = $this->setting($this->item->category_params, 'itemComments');
        }
        if ($shown === '0') {
            return false;
        }
        switch ((string) JComponentHelper::getParams('com_k2')->get('comments', '1')) {
            case '1':
                return true;
            case '2':
                return !$user->guest && $this->mayAdd();
            default:
                return false;
        }
    }

    private function mayAdd()
    {
        if (!class_exists('K2HelperPermissions')) {
            JLoader::register('K2HelperPermissions', JPATH_SITE . '/components/com_k2/helpers/permissions.php');
        }
        if (!class_exists('K2HelperPermissions')) {
            return true;
        }
        if (method_exists('K2HelperPermissions', 'setPermissions')) {
            K2HelperPermissions::setPermissions();
        }

        return (bool) K2HelperPermissions::canAddComment($this->item->catid);
    }

    private function setting($params, $name)
    {
        $values = json_decode((string) $params, true);

        return is_array($values) && isset($values[$name]) && is_scalar($values[$name]) ? (string) $values[$name] : '';
    }

    /** True when a registered user has this name or e-mail, under which a guest may not write. */
    public function isRegistered($name, $email)
    {
        $same = array();
        foreach (array('name' => $name, 'username' => $name, 'email' => $email) as $column => $value) {
            if ($value !== '') {
                $same[] = $column . ' = ' . $this->db->quote($value);
            }
        }
        if (!$same) {
            return false;
        }
        $query = $this->db->getQuery(true)
            ->select('COUNT(*)')
            ->from('#__users')
            ->where('(' . implode(' OR ', $same) . ')');
        $this->db->setQuery($query);

        return (int) $this->db->loadResult() > 0;
    }
}
