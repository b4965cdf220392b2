// Fetches pages of the desk and puts their parts in place of those that are shown.

import { isOver, restoreTyped, signInAgain } from './session.js';
import { tellTimes } from './times.js';

const PARTS = ['notice', 'tabs', 'queue', 'current'];

/** What an address says once, and must not say again when the page is loaded anew. */
const ONCE = ['done', 'conflict', 'bulk', 'bulk_state'];

const EVERY_MINUTE = 60_000;

/** How many requests are on their way or wait for their turn. */
let waiting = 0;

/** Settled when the last of them is answered. */
let answered = Promise.resolve();

/** True while an answer is on its way: what is shown may be about to change. */
export function busy() {
  return waiting > 0;
}

/** The card that is open, or null. */
export function card() {
  return document.getElementById('card');
}

/** What the page does once, when it has been loaded. */
export function arrive() {
  tellTimes(document);
  window.setInterval(() => tellTimes(document), EVERY_MINUTE);
  window.history.replaceState(null, '', withoutNews(window.location.href));
  restoreTyped();
  showCurrentRow();
}

/** Opens a comment of the list; `remember` makes a step for the browser's back button. */
export async function open(address, { remember = false }) {
  await inTurn(() => exchange(new Request(address), { remember, keepsNotice: true }));
}

/** Reads the list anew, and leaves the open comment as it is; not where another answer is about to show it. */
export async function renew() {
  if (busy()) {
    return;
  }
  await inTurn(() => {
    const address = new URL(window.location.href);
    address.searchParams.set('current', card()?.dataset.comment ?? '');
    return exchange(new Request(address), { remember: false, keepsNotice: true, keepsCard: true });
  });
}

/**
 * Sends a form as the browser would, and shows the answer. A click while another answer is on its way waits for it, and is dropped
 * where that answer has no such form any more, as after a double click.
 */
export async function send(form, submitter) {
  const { action } = form;
  const body = new URLSearchParams(new FormData(form, submitter));
  await inTurn(async () => !(form.isConnected || isThere(action))
    || exchange(new Request(action, { method: 'POST', body }), { remember: false, keepsNotice: false }));
}

function isThere(action) {
  return [...document.forms].some((form) => form.action === action);
}

/** One step after the other, so that each answer is shown on what the one before it has shown; a step says whether all is well. */
function inTurn(step) {
  waiting += 1;
  answered = answered.then(step).catch(() => false).then((isGood) => {
    waiting -= 1;
    document.dispatchEvent(new CustomEvent('desk:answered', { detail: { isGood } }));
  });
  return answered;
}

/** False where the answer is not the one that was hoped for, or where there is none. */
async function exchange(request, how) {
  trouble(false);
  try {
    return await show(await fetch(request), how);
  } catch {
    trouble(true);
    return false;
  }
}

/** Shows the answer; false where it is not the one that was hoped for. */
async function show(response, { remember, keepsNotice, keepsCard = false }) {
  if (isOver(response)) {
    signInAgain();
    return false;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const workbench = page.getElementById('workbench');
  if (!workbench) {
    // The comment is gone, for example: the browser shows what the server has to say.
    window.location.assign(response.url);
    return false;
  }
  const kept = [keepsNotice ? 'notice' : '', keepsCard && card() ? 'current' : ''];
  PARTS.filter((id) => !kept.includes(id)).forEach((id) => replace(id, page));
  if (kept.includes('current')) {
    document.dispatchEvent(new Event('desk:shown'));
    return true;
  }
  document.getElementById('workbench').className = workbench.className;
  document.title = page.title;
  const address = withoutNews(response.url);
  if (remember) {
    window.history.pushState(null, '', address);
  } else {
    window.history.replaceState(null, '', address);
  }
  focusCard();
  showCurrentRow();
  document.dispatchEvent(new Event('desk:shown'));
  return keepsNotice || !document.querySelector('#notice .bad');
}

function replace(id, page) {
  const shown = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (shown && fresh) {
    const chosen = new Set([...shown.querySelectorAll('.pick:checked')].map((pick) => pick.value));
    fresh.querySelectorAll('.pick').forEach((pick) => { pick.checked = chosen.has(pick.value); });
    tellTimes(fresh);
    shown.replaceChildren(...fresh.childNodes);
  }
}

function withoutNews(address) {
  const url = new URL(address);
  ONCE.forEach((name) => url.searchParams.delete(name));
  return url.href;
}

/** The next card gets the focus, so that a screen reader reads it and keys act on it. */
export function focusCard() {
  const next = card() ?? document.getElementById('main');
  next.focus({ preventScroll: true });
  if (next.getBoundingClientRect().top < 0) {
    next.scrollIntoView({ block: 'start', behavior: 'instant' });
  }
}

function showCurrentRow() {
  document.querySelector('.row a[aria-current]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function trouble(isOn) {
  document.getElementById('trouble').hidden = !isOn;
}
