// The desk with script: the same forms and links, without loading the page anew, and with keys. Everything works
// without this file as well.

import { prefetchCards } from './desk/prefetch.js';
import { claim } from './desk/claims.js';
import { decide } from './desk/decisions.js';
import { listen } from './desk/keys.js';
import { follow } from './desk/live.js';
import { arrive, open, send } from './desk/pages.js';
import { listenToSwipes } from './desk/swipes.js';
import { toast } from './desk/toast.js';

document.body.classList.add('scripted');
document.addEventListener('click', (event) => {
  const link = event.target.closest('a.open');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link && isPlain) {
    event.preventDefault();
    open(link.href, { remember: true });
  }
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method === 'post' && form.matches('#workbench form, #notice form')) {
    event.preventDefault();
    if (event.submitter?.name === 'outcome') {
      decide(form, event.submitter);
    } else {
      send(form, event.submitter);
    }
  }
});
document.addEventListener('change', (event) => {
  if (event.target.matches('.pick')) {
    countPicks();
  }
});
document.addEventListener('desk:shown', () => {
  countPicks();
  claim();
  prefetchCards();
  toast();
});
window.addEventListener('popstate', () => open(window.location.href, {}));
arrive();
listen();
listenToSwipes();
countPicks();
claim();
follow();
prefetchCards();
toast();

/** Says on the button how many comments are chosen. */
function countPicks() {
  const count = document.getElementById('bulk-count');
  if (count) {
    const chosen = document.querySelectorAll('.pick:checked').length;
    count.textContent = chosen || '';
    document.getElementById('bulk').classList.toggle('some', chosen > 0);
  }
}
