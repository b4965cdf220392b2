// Keys, as in Coral: j and k to go, f to approve, d to reject, z for a comment on its own, t for the next state. Decisions
// act at once on the comment that is shown; other keys that are pressed while an answer is on its way, and whatever is pressed
// after them, wait for it and act one after the other, each on what is shown then.

import { busy, card, focusCard, isTurning, open, rows } from './pages.js';
import { forgetDropped, tellDropped, tellKeys } from './pending.js';

const FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
const OFF = 'mizan.keys.off';

/** More keys than anybody presses ahead on purpose are not kept. */
const MAX_WAITING = 100;

/** Keys that lead into a field, a dialog or another page: what is typed after them is not meant for this page. */
const LEADING_AWAY = ['r', 'e', '/', '?', 'z', 't', 'b'];

/** Keys that decide about the comment that is shown, and bring the next one. */
const DECIDING = ['f', 'd'];

/** The keys that wait for the answer that is on its way, the oldest first. */
let waiting = [];

const actions = {
  j: () => go(1),
  k: () => go(-1),
  f: () => click('.decide .approve'),
  d: () => click('.decide .reject'),
  r: () => document.getElementById('card-reason')?.focus(),
  e: edit,
  x: () => currentRow()?.querySelector('.pick')?.click(),
  b: () => click('#bulk button'),
  u: () => click('#notice .undo button'),
  z: () => document.querySelector('[aria-keyshortcuts="z"]')?.click(),
  t: nextState,
  '/': () => document.getElementById('q')?.select(),
  '?': help,
};

/** Starts to listen; the button shows the keys to somebody who does not know them. */
export function listen() {
  document.addEventListener('keydown', pressed);
  document.addEventListener('desk:answered', ({ detail }) => goOn(detail.isGood));
  const button = document.getElementById('keys-button');
  button.hidden = false;
  button.addEventListener('click', help);
  const isOn = document.getElementById('keys-on');
  isOn.checked = !localStorage.getItem(OFF);
  isOn.addEventListener('change', () => turn(isOn.checked));
  turn(isOn.checked);
}

function turn(isOn) {
  document.body.classList.toggle('keyed', isOn);
  if (isOn) {
    localStorage.removeItem(OFF);
  } else {
    localStorage.setItem(OFF, '1');
  }
}

function pressed(event) {
  if (event.key === 'Escape' && event.target.matches(FIELD)) {
    focusCard();
    return;
  }
  const isTyping = event.isComposing || event.target.closest(FIELD);
  const isCombined = event.ctrlKey || event.altKey || event.metaKey;
  if (isTyping || isCombined || event.repeat || localStorage.getItem(OFF) || isDialogOpen()) {
    return;
  }
  const key = meaning(event);
  if (!actions[key]) {
    return;
  }
  event.preventDefault();
  forgetDropped();
  if (waiting.length === 0 && mayAct(key)) {
    actions[key]();
  } else if (waiting.length < MAX_WAITING && !LEADING_AWAY.includes(waiting.at(-1))) {
    waiting.push(key);
    tellKeys(waiting);
  } else {
    tellDropped(1);
  }
}

function mayAct(key) {
  return DECIDING.includes(key) ? !isTurning() : !busy();
}

/**
 * Acts on the keys that waited, until one of them asks the server again. Where the answer is not what the moderator
 * expected, such as a colleague's decision or none at all, the keys that were pressed before it was seen are dropped.
 */
function goOn(isGood) {
  if (!isGood) {
    tellDropped(waiting.length);
    waiting = [];
  }
  while (waiting.length > 0 && mayAct(waiting[0]) && !isDialogOpen()) {
    actions[waiting.shift()]();
  }
  tellKeys(waiting);
}

/** The key as it is named in Latin letters: with an Arabic keyboard, what lies in the same place. */
function meaning({ key, code, shiftKey }) {
  if (key === '?' || key === '؟') {
    return '?';
  }
  if (/^[ -~]$/.test(key)) {
    return key.toLowerCase();
  }
  if (code === 'Slash') {
    return shiftKey ? '?' : '/';
  }
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : '';
}

function isDialogOpen() {
  return document.querySelector('dialog[open]') !== null;
}

function click(selector) {
  document.querySelector(selector)?.click();
}

/** The open comment's neighbour; after the last one the next page. */
function go(step) {
  const shown = rows();
  const here = shown.findIndex((row) => row.dataset.comment === card()?.dataset.comment);
  const next = shown[here + step];
  if (next) {
    open(next.querySelector('a.open').href, {});
  } else if (step > 0) {
    click('.pages [rel=next]');
  }
}

function currentRow() {
  return document.querySelector('.row:has(a[aria-current])');
}

function edit() {
  const box = document.getElementById('edit');
  if (box) {
    box.open = true;
    document.getElementById('edit-text').focus();
  }
}

function nextState() {
  const tabs = [...document.querySelectorAll('#tabs a')];
  const here = tabs.findIndex((tab) => tab.hasAttribute('aria-current'));
  tabs[(here + 1) % tabs.length]?.click();
}

function help() {
  document.getElementById('keys').showModal();
}
