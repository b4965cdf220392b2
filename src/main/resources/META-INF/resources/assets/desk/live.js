// What changes while somebody reads: new comments are counted on a button and never move the list by themselves; what a
// colleague decides or takes in hand is told where it stands. The browser comes again by itself when the line breaks.

import { card, renew } from './pages.js';

const fresh = new Set();

/** True when more was missed than the server tells: only reading the list anew helps. */
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
  window.addEventListener('pagehide', () => events.close());
  button.addEventListener('click', () => {
    fresh.clear();
    isStale = false;
    count();
    renew();
  });
}

function told({ event, id, by, state }) {
  if (event === 'held' && !row(id)) {
    fresh.add(id);
  } else if (event === 'released') {
    fresh.delete(id);
    settled(id);
  } else if (event === 'reset') {
    isStale = true;
  } else if (event === 'claimed' || event === 'unclaimed') {
    inHand(id, event === 'claimed' ? by : '');
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

function inHand(id, by) {
  const shown = row(id);
  const account = document.body.querySelector('.account bdi')?.textContent;
  shown?.querySelector('.in-hand')?.remove();
  if (shown && by && by !== account) {
    const text = document.createElement('span');
    text.className = 'in-hand';
    const name = document.createElement('bdi');
    name.textContent = by;
    text.append(`${document.getElementById('fresh').dataset.reading} `, name);
    shown.querySelector('.excerpt').after(text);
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
