/**
 * What K2's script for the comment form leaves out: it shows nothing when the request fails, and an error that follows a success
 * keeps the look of the success. Listens to jQuery's events, so that K2's script stays as it is.
 *
 * Copyright (C) 2026 The Mizan maintainers. GNU General Public License version 2 or later; see LICENSE.txt.
 */
(function (window) {
    'use strict';
    var $ = window.jQuery;
    if (!$) {
        return;
    }

    function isComment(settings) {
        return /(^|&)task=comment(&|$)/.test(String(settings.data || ''));
    }

    function log() {
        return $('#formLog');
    }

    $(function () {
        log().attr('role', 'status');
    });

    $(window.document).on('ajaxSend', function (event, request, settings) {
        if (isComment(settings)) {
            log().removeClass('k2FormLogSuccess k2FormLogError');
            $('#comment-form [type=submit]').prop('disabled', true);
        }
    }).on('ajaxError', function (event, request, settings) {
        if (isComment(settings)) {
            log().removeClass('formLogLoading k2FormLogSuccess').addClass('k2FormLogError')
                .text((window.mizanComments || {}).unavailable || '');
        }
    }).on('ajaxComplete', function (event, request, settings) {
        if (isComment(settings)) {
            $('#comment-form [type=submit]').prop('disabled', false);
        }
    });
}(window));
