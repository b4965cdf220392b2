// Times in the zone and the words of the person who reads them.

const language = document.documentElement.lang;
// Latin digits in Arabic, as on the rest of the page; the day before the month in English, likewise.
const locale = { ar: 'ar-u-nu-latn', en: 'en-GB' }[language] ?? language;
const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
const ages = new Intl.RelativeTimeFormat(locale);
const now = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function age(date) {
  const seconds = (Date.now() - date) / 1000;
  if (seconds < MINUTE) {
    return now;
  }
  if (seconds < HOUR) {
    return ages.format(-Math.floor(seconds / MINUTE), 'minute');
  }
  return seconds < DAY
    ? ages.format(-Math.floor(seconds / HOUR), 'hour')
    : ages.format(-Math.floor(seconds / DAY), 'day');
}

/** Rewrites every time in `root`. */
export function tellTimes(root) {
  for (const time of root.querySelectorAll('time[datetime]')) {
    const date = new Date(time.dateTime);
    if (time.classList.contains('age')) {
      time.textContent = age(date);
      time.title = dates.format(date);
    } else {
      const text = document.createElement('bdi');
      text.textContent = dates.format(date);
      time.replaceChildren(text);
    }
  }
}
