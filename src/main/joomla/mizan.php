<?php

/**
 * Sends the comments of K2's form to Mizan, which moderates them.
 *
 * @copyright  Copyright (C) 2026 The Mizan maintainers
 * @license    GNU General Public License version 2 or later; see LICENSE.txt
 */

defined('_JEXEC') or die;

require_once __DIR__ . '/lib/article.php';
require_once __DIR__ . '/lib/client.php';
require_once __DIR__ . '/lib/form.php';
require_once __DIR__ . '/lib/item.php';
require_once __DIR__ . '/lib/ping.php';

/**
 * Takes every request that would reach K2's own comment task, so that no other way in stays open, and answers it as
 * Mizan does.
 */
class PlgSystemMizan extends JPlugin
{
    /** Where the form is kept between a refusal and the page that shows it again, for readers without script. */
    const STATE = 'plg_system_mizan.form';

    protected $autoloadLanguage = true;

    /** Items that one request tells of, so that a long list does not end in a time limit. */
    const MOST_AT_ONCE = 50;

    /** The ids of the items that this request has told of: K2 says one saving by several events. */
    private $told = array();

    protected $app;

    protected $db;

    /** Before K2 sees the request. */
    public function onAfterRoute()
    {
        if (!$this->isSite() || !MizanForm::isComment($this->app->input)) {
            return;
        }
        $form = new MizanForm($this->app->input);
        try {
            list($message, $isTaken) = $this->submit($form);
        } catch (Exception $e) {
            list($message, $isTaken) = $this->failed($e);
        } catch (Throwable $e) {
            // Only PHP 7 and later know errors that are no exceptions.
            list($message, $isTaken) = $this->failed($e);
        }
        $this->answer($form, $message, $isTaken);
    }

    /** Nothing reaches K2 in the place of Mizan, whatever went wrong. */
    private function failed($failure)
    {
        JLog::add('Mizan: ' . get_class($failure) . ' ' . $failure->getMessage(), JLog::ERROR, 'mizan');

        return array(JText::_('PLG_SYSTEM_MIZAN_UNAVAILABLE'), false);
    }

    /**
     * Makes K2's checks, and sends the form to Mizan.
     *
     * @return  array  the message in safe HTML, and whether the comment was taken
     */
    private function submit(MizanForm $form)
    {
        $user = JFactory::getUser();
        if ($this->app->input->getMethod() !== 'POST') {
            return array(JText::_('PLG_SYSTEM_MIZAN_SEND_FORM'), false);
        }
        $item = new MizanItem($this->db, $form->item());
        if (!$item->isOpenFor($user)) {
            return array(JText::_('PLG_SYSTEM_MIZAN_CLOSED'), false);
        }
        if ($user->guest && $item->isRegistered($form->name(), $form->email())) {
            return array(JText::_('PLG_SYSTEM_MIZAN_NAME_IN_USE'), false);
        }
        $fields = $form->fields($user, $this->params->get('consent_field', ''));
        $fields['site'] = $this->site();
        $fields['reader_address'] = $this->readerAddress();
        $client = new MizanClient($this->params->get('address', ''), $this->params->get('key', ''));
        $reply = $client->send($fields, JUri::getInstance()->toString(array('scheme', 'host', 'port')));

        return $reply === null ? $this->failed(new RuntimeException($client->failure())) : $reply;
    }

    private function isSite()
    {
        return method_exists($this->app, 'isClient') ? $this->app->isClient('site') : $this->app->isSite();
    }

    /** After an item of K2 was saved. */
    public function onContentAfterSave($context, $row, $isNew = false)
    {
        if ($this->isItem($context)) {
            $this->tell(new MizanArticle($row, $this->db->getNullDate()));
        }
    }

    /** The same, from versions of K2 that only tell Joomla's search of it. */
    public function onFinderAfterSave($context, $row, $isNew = false)
    {
        $this->onContentAfterSave($context, $row, $isNew);
    }

    /** After items were published, unpublished, put into the trash or taken out of it. */
    public function onFinderChangeState($context, $ids, $value = null)
    {
        if ($this->isItem($context)) {
            foreach (array_slice((array) $ids, 0, self::MOST_AT_ONCE) as $id) {
                $this->tell(new MizanArticle(MizanItem::saved($this->db, $id), $this->db->getNullDate()), true);
            }
        }
    }

    /** After an item was deleted for good. */
    public function onFinderAfterDelete($context, $row)
    {
        if ($this->isItem($context)) {
            $this->tell(new MizanArticle((object) array('id' => $row->id), $this->db->getNullDate()), true);
        }
    }

    private function isItem($context)
    {
        return $context === 'com_k2.item' && (int) $this->params->get('articles', 0) === 1;
    }

    /** Tells Mizan of an article, or that it is none any more; what goes wrong stops nobody from editing. */
    private function tell(MizanArticle $article, $again = false)
    {
        $id = $article->id();
        if ($id < 1 || (isset($this->told[$id]) && !$again)) {
            return;
        }
        $this->told[$id] = true;
        try {
            $client = new MizanClient($this->params->get('address', ''), $this->params->get('key', ''));
            $fields = $article->isPublished() ? $article->fields(JUri::root(), $article->writer()) : null;
            if (!$client->tell($this->site($article->language()), (string) $id, $fields)) {
                $this->notTold($client->failure());
            }
        } catch (Exception $e) {
            $this->notTold(get_class($e) . ' ' . $e->getMessage());
        } catch (Throwable $e) {
            $this->notTold(get_class($e) . ' ' . $e->getMessage());
        }
    }

    private function notTold($why)
    {
        JLog::add('Mizan was not told of an article: ' . $why, JLog::ERROR, 'mizan');
        $this->app->enqueueMessage(JText::_('PLG_SYSTEM_MIZAN_ARTICLE_NOT_TOLD'), 'warning');
    }

    /** Mizan's id of the site in a language: that of the page where none is named. */
    private function site($language = null)
    {
        $tag = $language === null ? JFactory::getLanguage()->getTag() : $language;
        foreach (preg_split('/\R/', (string) $this->params->get('sites', '')) as $line) {
            $parts = array_map('trim', explode('=', $line, 2));
            if (count($parts) === 2 && strcasecmp($parts[0], $tag) === 0) {
                return $parts[1];
            }
        }

        return trim($this->params->get('site', ''));
    }

    /** The address that the web server saw, or the one that the proxy in front names in the header of the settings. */
    private function readerAddress()
    {
        $header = trim($this->params->get('address_header', ''));
        $key = 'HTTP_' . strtoupper(str_replace('-', '_', $header));
        $told = $header === '' ? '' : $this->app->input->server->getString($key, '');
        $address = filter_var(trim($told), FILTER_VALIDATE_IP);

        return $address ? $address : $this->app->input->server->getString('REMOTE_ADDR', '');
    }

    /** Answers K2's script with its JSON, and a browser without script with the article's page and a message on it. */
    private function answer(MizanForm $form, $message, $isTaken)
    {
        $server = $this->app->input->server;
        $isScript = $server->getString('HTTP_X_REQUESTED_WITH', '') !== ''
            || stripos($server->getString('HTTP_ACCEPT', ''), 'application/json') !== false;
        if ($isScript) {
            $reply = array('message' => $message, 'cssClass' => $isTaken ? 'k2FormLogSuccess' : 'k2FormLogError');
            $this->app->setHeader('Content-Type', 'application/json; charset=utf-8', true);
            $this->app->setHeader('Cache-Control', 'no-store', true);
            $this->app->sendHeaders();
            echo json_encode($reply);
            $this->app->close();

            return;
        }
        $this->app->setUserState(self::STATE, $isTaken ? null : $form->typed());
        $this->app->enqueueMessage($message, $isTaken ? 'message' : 'error');
        $this->app->redirect($this->articlePage($form));
    }

    /** The page that the form stood on, where it is one of this site's. */
    private function articlePage(MizanForm $form)
    {
        $referer = $this->app->input->server->getString('HTTP_REFERER', '');
        $page = $referer !== '' && JUri::isInternal($referer)
            ? preg_replace('/#.*$/s', '', $referer)
            : JRoute::_('index.php?option=com_k2&view=item&id=' . $form->item(), false);

        return $page . '#itemCommentsAnchor';
    }

    /** The script that shows what K2's own hides: errors of the network, and which message is an error. */
    public function onAfterDispatch()
    {
        $document = JFactory::getDocument();
        if (!$this->isArticle() || $document->getType() !== 'html') {
            return;
        }
        $texts = array('unavailable' => JText::_('PLG_SYSTEM_MIZAN_UNAVAILABLE'));
        $document->addScriptDeclaration('window.mizanComments = ' . json_encode($texts, JSON_HEX_TAG) . ';');
        $document->addScript(JUri::root(true) . '/media/plg_system_mizan/js/mizan.js');
    }

    /** Puts what a reader without script typed back into the form. */
    public function onAfterRender()
    {
        if (!$this->isArticle()) {
            return;
        }
        $typed = $this->app->getUserState(self::STATE);
        if (!is_array($typed)) {
            return;
        }
        $this->app->setUserState(self::STATE, null);
        $this->app->setBody(MizanForm::fill($this->app->getBody(), $typed));
    }

    private function isArticle()
    {
        return $this->isSite()
            && $this->app->input->getCmd('option') === 'com_k2'
            && $this->app->input->getCmd('view') === 'item';
    }

    /** What was sent, untouched. */
    protected function rawBody()
    {
        return file_get_contents('php://input');
    }

    /** Called by index.php?option=com_ajax&plugin=mizan&group=system&format=raw: comments changed, so caches are stale. */
    public function onAjaxMizan()
    {
        $ping = new MizanPing($this->params->get('key', ''), $this->app->input->server);
        if (!$ping->isGenuine($this->rawBody(), time())) {
            $this->app->setHeader('Status', '401 Unauthorized', true);
            $this->app->sendHeaders();
            $this->app->close();

            return;
        }
        foreach (array('com_k2', 'page') as $group) {
            JFactory::getCache($group)->clean($group);
        }
        $this->app->setHeader('Status', '204 No Content', true);
        $this->app->sendHeaders();
        $this->app->close();
    }
}
