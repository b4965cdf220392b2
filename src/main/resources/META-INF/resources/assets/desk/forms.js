// The forms of the editor's pages when the session has ended: the login page comes, and what was typed is there again after
// it. It is kept by this tab alone, for the same account and the same page, and never a password.

import { account, isChanged, isOver } from './session.js';

const KEPT = 'mizan.typed.forms';
const PAGES = '/review/';
const NOT_KEPT = ['password', 'submit', 'button', 'file'];

/** Asks before a form is sent whether somebody is still signed in, and puts back what was typed before the login. */
export function keepForms() {
  restore();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || !isOfEditor(form)) {
      return;
    }
    if (form.dataset.asked) {
      delete form.dataset.asked;
      return;
    }
    event.preventDefault();
    sendOrSignIn(form, event.submitter);
  });
}

async function sendOrSignIn(form, submitter) {
  if (await isSessionOver()) {
    keep(form);
    window.location.assign(page() + window.location.search);
  } else {
    form.dataset.asked = 'yes';
    form.requestSubmit(submitter);
  }
}

/** Where the server cannot be asked, the form is sent all the same, and the browser says why it does not arrive. */
async function isSessionOver() {
  try {
    return isOver(await fetch('/api/review/counts', { headers: { 'X-Requested-With': 'fetch' } }));
  } catch {
    return false;
  }
}

/** The page as it is opened: where a form was answered with a page, the address is the form's. */
function page() {
  return window.location.pathname.split('/').slice(0, 3).join('/');
}

function keep(sent) {
  const isAnswer = window.location.pathname !== page();
  const typed = forms().flatMap((form, index) => fields(form)
    .filter((field) => form === sent || isAnswer || isChanged(field) || field.checked !== field.defaultChecked)
    .map((field) => ({
      action: path(form), index, at: [...form.elements].indexOf(field), name: field.name, value: field.value, checked: field.checked,
    })));
  sessionStorage.setItem(KEPT, JSON.stringify({ account: account(), page: page(), typed }));
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  if (kept?.account !== account() || kept?.page !== page()) {
    return;
  }
  const shown = forms();
  for (const field of kept.typed) {
    const form = shown[field.index];
    const now = form && path(form) === field.action ? form.elements[field.at] : null;
    if (now?.name === field.name) {
      now.value = field.value;
      now.checked = field.checked;
      now.closest('details')?.setAttribute('open', '');
    }
  }
}

function forms() {
  return [...document.forms].filter(isOfEditor);
}

function isOfEditor(form) {
  return path(form).startsWith(PAGES);
}

function path(form) {
  return new URL(form.getAttribute('action') ?? '', window.location.href).pathname;
}

function fields(form) {
  return [...form.elements].filter((field) => field.name && !NOT_KEPT.includes(field.type));
}
