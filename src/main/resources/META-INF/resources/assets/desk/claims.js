// Shows colleagues which comment is being read here. A comment is claimed when it is shown, for a minute;
// this renews that for as long as somebody looks at it, and gives it back when they go on.

import { card } from './pages.js';
import { isOver, signInAgain } from './session.js';

const RENEW = 30_000;

let inHand = '';

function address(id) {
  return `/api/review/comments/${encodeURIComponent(id)}/claim`;
}

async function send(id, method) {
  try {
    const response = await fetch(address(id), { method, keepalive: true });
    if (isOver(response)) {
      signInAgain();
    }
  } catch {
    // Nothing is lost: a claim only shows, and runs out by itself.
  }
}

function isHeldByMe(shown) {
  return shown?.dataset.state === 'held' && !document.getElementById('in-hand');
}

/** Gives back what was open before, and keeps what is open now. */
export function claim() {
  const shown = card();
  const id = isHeldByMe(shown) ? shown.dataset.comment : '';
  if (inHand && inHand !== id) {
    send(inHand, 'DELETE');
  }
  inHand = id;
  if (inHand) {
    // Once more from here: what the page before gave back when it went may have been the same comment.
    send(inHand, 'PUT');
  }
}

window.setInterval(() => {
  if (inHand && document.visibilityState === 'visible') {
    send(inHand, 'PUT');
  }
}, RENEW);
window.addEventListener('pagehide', () => {
  if (inHand) {
    send(inHand, 'DELETE');
  }
});
