// What was pressed and is not carried out yet: how many decisions are on their way, and the keys that wait behind them. What was
// dropped, because an answer was not the one that was hoped for, is told as well, until the next key.

let underWay = 0;
let keys = [];
let dropped = 0;

/** So many decisions are on their way. */
export function tellUnderWay(number) {
  underWay = number;
  tell();
}

/** These keys wait, the oldest first. */
export function tellKeys(waiting) {
  keys = [...waiting];
  tell();
}

/** So many decisions or keys more were dropped. */
export function tellDropped(number) {
  dropped += number;
  tell();
}

/** What was dropped has been read. */
export function forgetDropped() {
  dropped = 0;
  tell();
}

function tell() {
  const place = document.getElementById('pending');
  const number = underWay + keys.length;
  place.hidden = number === 0 && dropped === 0;
  place.classList.toggle('bad', number === 0 && dropped > 0);
  if (number > 0) {
    const typed = keys.map((key) => {
      const shown = document.createElement('kbd');
      shown.textContent = key;
      return shown;
    });
    place.replaceChildren(place.dataset.waiting.replace('#', number), ' ', ...typed);
  } else if (dropped > 0) {
    place.replaceChildren(place.dataset.dropped.replace('#', dropped));
  }
}
