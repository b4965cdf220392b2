// On a telephone a row is swept aside to decide: towards the end of the line approves, back towards its start rejects. What
// would happen stands beside the row before the finger is lifted; swept less far, or up or down, nothing happens.

/** So far, in pixels, a finger has to go. */
const FAR = 96;

/** From here on it is no tap and no scrolling. */
const BEGUN = 12;

/** The sweep that is under way, or null. */
let sweep = null;

export function listenToSwipes() {
  document.addEventListener('pointerdown', begin);
  document.addEventListener('pointermove', go);
  document.addEventListener('pointerup', () => end(true));
  document.addEventListener('pointercancel', () => end(false));
  document.addEventListener('click', swallow, { capture: true });
}

function begin(event) {
  const row = event.target.closest('.row');
  const isSwipe = event.pointerType === 'touch' && event.isPrimary && row?.querySelector('.row-decide');
  sweep = isSwipe ? { row, x: event.clientX, y: event.clientY, isSideways: false, button: null } : null;
}

function go(event) {
  if (!sweep) {
    return;
  }
  const along = event.clientX - sweep.x;
  if (!sweep.isSideways) {
    const isUpOrDown = Math.abs(event.clientY - sweep.y) > Math.abs(along);
    if (isUpOrDown || Math.abs(along) < BEGUN) {
      return;
    }
    sweep.isSideways = true;
  }
  const isForward = (along > 0) === (document.documentElement.dir !== 'rtl');
  const button = sweep.row.querySelector(isForward ? '.row-decide .approve' : '.row-decide .reject');
  sweep.button = button && Math.abs(along) >= FAR ? button : null;
  sweep.row.dataset.swipe = button?.textContent ?? '';
  sweep.row.classList.toggle('forward', isForward);
  sweep.row.classList.toggle('far', sweep.button !== null);
  sweep.row.style.setProperty('--swept', button ? `${along}px` : '0');
}

function end(isLifted) {
  if (!sweep?.isSideways) {
    sweep = null;
    return;
  }
  const { row, button } = sweep;
  sweep = null;
  delete row.dataset.swipe;
  row.classList.remove('forward', 'far');
  row.style.removeProperty('--swept');
  row.dataset.swept = '1';
  window.setTimeout(() => delete row.dataset.swept);
  if (isLifted) {
    button?.click();
  }
}

/** The click that a browser makes of a finger's lifting opens nothing after a sweep; one on a button is meant. */
function swallow(event) {
  if (event.target.closest('.row[data-swept] a')) {
    event.preventDefault();
    event.stopPropagation();
  }
}
