// The slider of what thresholds may cost: says its number while it moves, and asks for the measured promise once it rests.

/** Has the slider of {@code page} tell its value, and send its form once it was let go. */
export function followSlider(page) {
  const form = page.querySelector('form[data-costs]');
  if (!form) {
    return;
  }
  const slider = form.querySelector('input[type=range]');
  const told = form.querySelector('output');
  slider.addEventListener('input', () => {
    told.textContent = slider.value + '%';
  });
  slider.addEventListener('change', () => form.requestSubmit());
}
