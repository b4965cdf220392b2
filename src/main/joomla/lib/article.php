<?php

/**
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

/** A K2 item as Mizan is told of it. */
class MizanArticle
{
    /** Characters that Mizan takes. */
    const MOST_TEXT = 200000;

    const MOST_TITLE = 300;

    const MOST_AUTHOR = 100;

    private $row;

    private $nullDate;

    /** $row is the item as K2 saves it; $nullDate is what its database writes for no date. */
    public function __construct($row, $nullDate)
    {
        $this->row = $row;
        $this->nullDate = $nullDate;
    }

    public function id()
    {
        return (int) $this->value('id');
    }

    /** The tag of its language, such as fr-FR; * where it is for all. */
    public function language()
    {
        return $this->value('language');
    }

    /** The name of the account that wrote it. */
    public function writer()
    {
        $id = (int) $this->value('created_by');

        return $id > 0 ? (string) JFactory::getUser($id)->name : '';
    }

    /** True where readers may see it, now or later. */
    public function isPublished()
    {
        return (int) $this->value('published') === 1 && (int) $this->value('trash') === 0;
    }

    /** What it is; $root is the address of the site's front page, $author who wrote it. */
    public function fields($root, $author)
    {
        $fields = array(
            'id' => (string) $this->id(),
            'title' => $this->cut(trim(strip_tags($this->value('title'))), self::MOST_TITLE),
            'url' => $root . 'index.php?option=com_k2&view=item&id=' . $this->id(),
            'author' => $this->cut($this->author($author), self::MOST_AUTHOR),
            'text' => $this->cut($this->text(), self::MOST_TEXT),
            'closes_at' => $this->closesAt(),
        );
        if (preg_match('/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/D', $this->language())) {
            $fields['language'] = $this->language();
        }

        return $fields;
    }

    private function author($author)
    {
        $alias = trim($this->value('created_by_alias'));

        return trim(strip_tags($alias === '' ? $author : $alias));
    }

    /** Without markup, so that more words fit. */
    private function text()
    {
        $html = $this->value('introtext') . ' ' . $this->value('fulltext');
        $spaced = str_replace('<', ' <', preg_replace('#<(script|style)\b[^>]*>[^<]*</\1>#i', ' ', $html));

        return trim(html_entity_decode(strip_tags($spaced), ENT_QUOTES, 'UTF-8'));
    }

    /** K2 keeps dates in UTC. */
    private function closesAt()
    {
        $end = $this->value('publish_down');
        $isDate = preg_match('/^([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2})$/D', $end, $parts);

        return $isDate && $end !== $this->nullDate && $parts[1] !== '0000-00-00'
            ? $parts[1] . 'T' . $parts[2] . 'Z'
            : null;
    }

    private function cut($text, $most)
    {
        if (function_exists('mb_substr')) {
            return mb_substr($text, 0, $most, 'UTF-8');
        }
        // Without that extension: a character begins at each byte that does not go on with one.
        $characters = 0;
        for ($i = 0; $i < strlen($text); $i++) {
            if ((ord($text[$i]) & 0xC0) !== 0x80 && $characters++ === $most) {
                return substr($text, 0, $i);
            }
        }

        return $text;
    }

    private function value($name)
    {
        return isset($this->row->$name) && is_scalar($this->row->$name) ? (string) $this->row->$name : '';
    }
}
