// The cards of the next few comments, fetched before they are wanted, so that the next one is there when one is decided.

import { card, rows } from './pages.js';

/** So many comments ahead. */
const DEPTH = 4;

/** What was fetched, or null while it is on its way, by the ids of the comments. */
const cards = new Map();

/** The card of this comment where it has come; it is given once. */
export function prefetchedCard(id) {
  const found = cards.get(id) ?? null;
  if (found) {
    cards.delete(id);
  }
  return found;
}

/** Fetches the cards of the comments behind the one that is open. */
export function prefetchCards() {
  const isSeen = card()?.checkVisibility();
  if (!document.getElementById('queue') || !isSeen) {
    return;
  }
  const shown = rows();
  const here = shown.findIndex((row) => row.dataset.comment === card().dataset.comment);
  const wanted = shown.slice(here + 1, here + 1 + DEPTH);
  const ids = new Set(wanted.map((row) => row.dataset.comment));
  [...cards.keys()].filter((id) => !ids.has(id)).forEach((id) => cards.delete(id));
  wanted.filter((row) => !cards.has(row.dataset.comment)).forEach(fetchCard);
}

async function fetchCard(row) {
  const id = row.dataset.comment;
  cards.set(id, null);
  try {
    const response = await fetch(address(row));
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.getElementById('card');
    if (found && cards.has(id)) {
      cards.set(id, document.adoptNode(found));
    }
  } catch {
    // The comment is shown when the server has answered, as if nothing had been fetched.
  }
  if (cards.get(id) === null) {
    cards.delete(id);
  }
}

/** The card's own address, with the list that it leads back to. */
function address(row) {
  const list = new URL(row.querySelector('a.open').href);
  list.searchParams.delete('current');
  return `/review/comments/${encodeURIComponent(row.dataset.comment)}/card${list.search}`;
}
