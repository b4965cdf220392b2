// The desk with script: the same forms and links, without loading the page anew, and with keys. Everything works
// without this file as well.

import { listen } from './desk/keys.js';
import { arrive, open, send } from './desk/pages.js';

document.body.classList.add('keyed');
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
  if (form.matches('#workbench form, #notice form')) {
    event.preventDefault();
    send(form, event.submitter);
  }
});
window.addEventListener('popstate', () => open(window.location.href, {}));
arrive();
listen();
