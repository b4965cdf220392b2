// Fetches pages of the desk and puts their parts in place of those that are shown.

import { isOver, restoreTyped, signInAgain } from './session.js';
import { tellTimes } from './times.js';

const PARTS = ['notice', 'tabs', 'queue', 'current'];

/** What an address says once, and must not say again when the page is loaded anew. */
const ONCE = ['done', 'conflict', 'bulk', 'bulk_state', 'author_done'];

const EVERY_MINUTE = 60_000;

/** How many requests are on their way or wait for their turn. */
let waiting = 0;

/** How many of them may show another comment than is shown now. */
let turning = 0;

/** Settled when the last of them is answered. */
let answered = Promise.resolve();

/** The comments about which a decision is on its way: their rows are not shown. */
const leaving = new Set();

/** True while an answer is on its way. */
export function busy() {
  return waiting > 0;
}

/** True while an answer is on its way that may show another comment than is shown now. */
export function isTurning() {
  return turning > 0;
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
    return exchange(new Request(address), { remember: false, keepsNotice: true, keepsCard: () => true });
  });
}

/**
 * Sends a form as the browser would, and shows the answer. A click while another answer is on its way waits for it, and is dropped
 * where that answer has no such form any more, as after a double click.
 */
export async function send(form, submitter) {
  const { action } = form;
  const target = submitter?.hasAttribute('formaction') ? submitter.formAction : action;
  const body = new URLSearchParams(new FormData(form, submitter));
  await inTurn(async () => !(form.isConnected || isThere(action))
    || exchange(new Request(target, { method: 'POST', body }), { remember: false, keepsNotice: false }));
}

function isThere(action) {
  return [...document.forms].some((form) => form.action === action);
}

/**
 * One step after the other, so that each answer is shown on what the one before it has shown; a step says whether all is well.
 * `turns` is false for a step that leaves the comment that is shown.
 */
export function inTurn(step, turns = true) {
  waiting += 1;
  turning += turns ? 1 : 0;
  answered = answered.then(step).catch(() => false).then((isGood) => {
    waiting -= 1;
    turning -= turns ? 1 : 0;
    document.dispatchEvent(new CustomEvent('desk:answered', { detail: { isGood } }));
  });
  return answered;
}

/** Takes the rows of these comments out of sight, until they stay or the list comes without them. */
export function leave(id) {
  leaving.add(id);
  markRows();
}

/** Shows the rows of these comments again where the list has them. */
export function stay(ids) {
  ids.forEach((id) => leaving.delete(id));
  markRows();
}

/** True while a decision about this comment is on its way. */
export function isLeaving(id) {
  return leaving.has(id);
}

/** The rows that are shown, in order. */
export function rows() {
  return [...document.querySelectorAll('.row[data-comment]')].filter((row) => !leaving.has(row.dataset.comment));
}

/** Puts `next` in the place of the card, or of none; it gets the focus. */
export function showCard(next) {
  const shown = card();
  if (shown) {
    shown.replaceWith(next);
  } else {
    document.getElementById('current').append(next);
  }
  tellTimes(next);
  markRows();
  focusCard();
  showCurrentRow();
  document.dispatchEvent(new Event('desk:shown'));
}

function markRows() {
  const shown = card()?.dataset.comment;
  for (const row of document.querySelectorAll('.row[data-comment]')) {
    row.hidden = leaving.has(row.dataset.comment);
    const link = row.querySelector('a.open');
    if (row.dataset.comment === shown) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

/**
 * Asks the server and shows the answer; false where it is not the one that was hoped for, or where there is none.
 *
 * @param {{remember?: boolean, keepsNotice: boolean, keepsCard?: function(Document): boolean, giveUp?: function(): void}} how
 *   `keepsCard` is asked whether the card stays that is shown; `giveUp` is called before it is told that there is no answer
 */
export async function exchange(request, how) {
  trouble(false);
  try {
    return await show(await fetch(request), how);
  } catch {
    how.giveUp?.();
    trouble(true);
    return false;
  }
}

async function show(response, { remember = false, keepsNotice, keepsCard = () => false, giveUp }) {
  if (isOver(response)) {
    giveUp?.();
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
  const isCardKept = card() !== null && keepsCard(page);
  const kept = [keepsNotice ? 'notice' : '', isCardKept ? 'current' : ''];
  PARTS.filter((id) => !kept.includes(id)).forEach((id) => replace(id, page));
  markRows();
  const isGood = keepsNotice || !document.querySelector('#notice .bad');
  if (isCardKept) {
    nameShown(response.url, keepsNotice);
    document.dispatchEvent(new Event('desk:shown'));
    return isGood;
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
  return isGood;
}

/** The address names the comment that is shown, as it would had the answer been shown whole; not where only the list was read. */
function nameShown(answer, isOfListAlone) {
  const url = new URL(withoutNews(answer));
  if (!isOfListAlone && url.searchParams.has('current')) {
    url.searchParams.set('current', card().dataset.comment);
    window.history.replaceState(null, '', url.href);
  }
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
