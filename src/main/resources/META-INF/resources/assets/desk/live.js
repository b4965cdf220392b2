// What changes while somebody reads: new comments are counted on a button and never move the list by themselves; what a
// colleague decides or claims is told where it stands. The browser comes again by itself when the line breaks.

import { claim } from './claims.js';
import { card, renew } from './pages.js';
import { isOver, signInAgain } from './session.js';

const fresh = new Set();

/** True when more was missed than the server tells, or an attack began or ended: only reading the list anew helps. */
let isStale = false;

/** Listens for as long as the page is shown. */
export function follow() {
  const button = document.getElementById('fresh');
  if (!button) {
    return;
  }
  const site = new URLSearchParams(window.location.search).get('site') ?? '';
  // From where the page was read, so that nothing is lost before the first event; later ones have ids of their own.
  const query = new URLSearchParams({ site, since: button.dataset.since });
  const events = new EventSource(`/api/review/events?${query}`);
  events.addEventListener('message', (event) => told(JSON.parse(event.data)));
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      askWhetherSignedIn();
    }
  });
  lapseAll();
  document.addEventListener('desk:shown', lapseAll);
  window.addEventListener('pagehide', () => events.close());
  button.addEventListener('click', () => {
    fresh.clear();
    isStale = false;
    count();
    renew();
  });
}

/** A stream that was refused does not say why; another answer of the server does. */
async function askWhetherSignedIn() {
  try {
    if (isOver(await fetch('/api/review/counts'))) {
      signInAgain();
    }
  } catch {
    // The server does not answer: the page stays as it is.
  }
}

function told({ event, id, by, state, at, until }) {
  if (event === 'held' && !row(id)) {
    fresh.add(id);
  } else if (event === 'released' || event === 'deleted') {
    fresh.delete(id);
    settled(id);
  } else if (event === 'reset' || event === 'attack_began' || event === 'attack_ended') {
    isStale = true;
  } else if (event === 'claimed' || event === 'unclaimed') {
    inHand(id, event === 'claimed' ? by : '', Date.parse(until) - Date.parse(at));
  } else if ((event === 'approved' || event === 'rejected') && row(id)) {
    row(id).dataset.settled = state;
  }
  count();
}

function row(id) {
  return document.querySelector(`.row[data-comment="${CSS.escape(id ?? '')}"]`);
}

/** It stays where it is, so that nothing moves under a finger, but is seen to be done. */
function settled(id) {
  row(id)?.classList.add('settled');
}

/** `left` is for how many milliseconds more; the clocks of server and browser need not agree. */
function inHand(id, by, left) {
  const shown = row(id);
  const account = document.body.querySelector('.account bdi')?.textContent;
  shown?.querySelector('.in-hand')?.remove();
  if (shown && by && by !== account) {
    const text = document.createElement('span');
    text.className = 'in-hand';
    const name = document.createElement('bdi');
    name.textContent = by;
    text.append(`${document.getElementById('fresh').dataset.reading} `, name);
    text.dataset.left = left;
    shown.querySelector('.excerpt').after(text);
    lapse(text);
  }
  const open = card()?.dataset.comment === id ? document.getElementById('in-hand') : null;
  if (open && by && by !== account) {
    open.querySelector('bdi').textContent = by;
    open.dataset.left = left;
    lapse(open);
  } else if (open) {
    free(open);
  }
}

const lapses = new WeakMap();

/** A claim that runs out is not told: its mark goes by itself unless the claim is renewed before. */
function lapse(mark) {
  window.clearTimeout(lapses.get(mark));
  lapses.set(mark, window.setTimeout(() => free(mark), Number(mark.dataset.left)));
}

function lapseAll() {
  document.querySelectorAll('.in-hand[data-left]').forEach((mark) => {
    if (!lapses.has(mark)) {
      lapse(mark);
    }
  });
}

/** What nobody else reads any more is in the hands of who has it open. */
function free(mark) {
  const wasOpen = mark.id === 'in-hand' && mark.isConnected;
  mark.remove();
  if (wasOpen) {
    claim();
  }
}

function count() {
  const button = document.getElementById('fresh');
  const number = fresh.size;
  button.hidden = number === 0 && !isStale;
  button.textContent = isStale ? button.dataset.stale : button.dataset.text.replace('#', number);
}

document.addEventListener('desk:shown', () => {
  for (const id of fresh) {
    if (row(id) || card()?.dataset.comment === id) {
      fresh.delete(id);
    }
  }
  count();
});
