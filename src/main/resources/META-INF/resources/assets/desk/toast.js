// What came of the last decision, with the way to undo it, stands over the page and moves nothing. What went well goes out of
// sight after a while, unless somebody is about to use it; the key for undoing still finds it.

const SHOWN = 15_000;

let timer = 0;
let told = null;

/** Starts anew when there is something new to say. */
export function toast() {
  const place = document.getElementById('notice');
  if (place.firstElementChild === told) {
    return;
  }
  told = place.firstElementChild;
  place.classList.remove('faded');
  window.clearTimeout(timer);
  if (told?.matches('.good')) {
    timer = window.setTimeout(() => fade(place, told), SHOWN);
  }
}

function fade(place, which) {
  if (place.matches(':hover, :focus-within')) {
    timer = window.setTimeout(() => fade(place, which), SHOWN);
  } else if (place.firstElementChild === which) {
    place.classList.add('faded');
  }
}
