// Decisions about comments of a list are shown at once and sent one after the other: the row goes, and the next comment comes,
// which was fetched ahead. Where the server does not agree, because a colleague was faster, or does not answer, the comment
// comes back, and so do those about which nothing was sent yet.

import { prefetchCards, prefetchedCard } from './prefetch.js';
import { card, exchange, inTurn, isLeaving, leave, rows, send, showCard, stay } from './pages.js';
import { tellDropped, tellUnderWay } from './pending.js';

/** The decisions that are not answered yet, the oldest first. */
let underWay = [];

/** Decides as `form` says; of the comments of a list at once, elsewhere as any form. */
export function decide(form, submitter) {
  const id = form.closest('[data-comment]').dataset.comment;
  if (!document.getElementById('queue')) {
    send(form, submitter);
    return;
  }
  if (isLeaving(id)) {
    return;
  }
  const body = new URLSearchParams(new FormData(form, submitter));
  const isOpen = card()?.dataset.comment === id;
  const decision = { id, action: form.action, body, card: isOpen ? card() : null, isDropped: false };
  const next = isOpen ? after(id) : '';
  if (isOpen) {
    body.set('next', next);
  }
  underWay.push(decision);
  leave(id);
  const nextCard = prefetchedCard(next);
  if (nextCard) {
    showCard(nextCard);
  }
  tellUnderWay(underWay.length);
  inTurn(() => carryOut(decision), isOpen && !nextCard);
}

/** The comment to go on with: the next one that nobody else is reading, else the one before. */
export function after(id) {
  const shown = rows();
  const here = shown.findIndex((row) => row.dataset.comment === id);
  const isFree = (row) => !row.matches('.settled') && !row.querySelector('.in-hand');
  const found = shown.slice(here + 1).find(isFree) ?? shown.slice(0, Math.max(here, 0)).findLast(isFree);
  return found?.dataset.comment ?? '';
}

async function carryOut(decision) {
  if (decision.isDropped) {
    return true;
  }
  const isGood = await exchange(new Request(decision.action, { method: 'POST', body: decision.body }), {
    keepsNotice: false,
    keepsCard: (page) => isKept(page, decision),
    giveUp: () => comeBack(decision),
  });
  underWay = underWay.filter((other) => other !== decision);
  stay([decision.id]);
  tellUnderWay(underWay.length);
  prefetchCards();
  return isGood;
}

/** The card stays unless it is the comment itself that was decided, or a colleague was faster. */
function isKept(page, decision) {
  if (page.querySelector('#notice .bad')) {
    drop(decision);
    return false;
  }
  const shown = card()?.dataset.comment;
  const isDecided = underWay.some((other) => other.id === shown);
  return !isDecided && (underWay.length > 1 || shown === page.getElementById('card')?.dataset.comment);
}

/** Nothing was carried out: the comment is shown again, to be decided once more. */
function comeBack(decision) {
  const first = [decision, ...drop(decision)].find((other) => other.card);
  stay([decision.id]);
  if (first) {
    showCard(first.card);
  }
}

/** Gives up the decisions that were made after this one and are not sent yet; returns them. */
function drop(decision) {
  const others = underWay.filter((other) => other !== decision);
  others.forEach((other) => { other.isDropped = true; });
  underWay = [decision];
  stay(others.map((other) => other.id));
  tellDropped(others.length);
  return others;
}
