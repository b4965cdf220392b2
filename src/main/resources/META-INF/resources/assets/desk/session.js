// The end of a session while somebody works: the login page comes, and what was typed on the card is there again after
// it. It is kept by this tab alone, for the same account and the same comment.

const KEPT = 'mizan.typed';
const FIELDS = ['edit-text', 'edit-name', 'card-note', 'card-reason'];
const LOGIN = '/login';

/** True where the server answered that nobody is signed in any more. */
export function isOver(response) {
  return response.status === 401 || new URL(response.url).pathname === LOGIN;
}

/** Leads to the login and from there back to what is shown now. */
export function signInAgain() {
  const card = document.getElementById('card');
  const typed = Object.fromEntries(fields().filter(isChanged).map((field) => [field.id, field.value]));
  sessionStorage.setItem(KEPT, JSON.stringify({ account: account(), comment: card?.dataset.comment, typed }));
  const here = new URL(window.location.href);
  here.hash = '';
  if (card && document.getElementById('queue')) {
    here.searchParams.set('current', card.dataset.comment);
  }
  // Asked for as a page, the server leads to the login and remembers where from.
  window.location.assign(here);
}

/** Puts back what was typed before the session ended. */
export function restoreTyped() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  const isSame = kept?.account === account() && kept?.comment === document.getElementById('card')?.dataset.comment;
  if (!kept || !isSame) {
    return;
  }
  fields().filter((field) => field.id in kept.typed).forEach((field) => {
    field.value = kept.typed[field.id];
    field.closest('details')?.setAttribute('open', '');
  });
}

function fields() {
  return FIELDS.map((id) => document.getElementById(id)).filter((field) => field !== null);
}

/** True where the field holds something else than the page came with. */
export function isChanged(field) {
  return field instanceof HTMLSelectElement
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;
}

/** The name of the account that is signed in, as the page shows it. */
export function account() {
  return document.querySelector('.account bdi')?.textContent;
}
