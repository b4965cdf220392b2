// Behaves as the script that K2 puts on its article pages, so that the demo tries what a real site would do.
"use strict";

const form = document.getElementById("comment-form");
const log = document.getElementById("formLog");

// K2's placeholders are real values; its inline handlers empty and refill them.
for (const field of form.querySelectorAll(".inputbox")) {
  field.addEventListener("focus", () => {
    if (field.value === field.defaultValue) field.value = "";
  });
  field.addEventListener("blur", () => {
    if (field.value === "") field.value = field.defaultValue;
  });
}

// As in K2, a reply that is not a 2xx or not JSON leaves the spinner on, and the class of an earlier reply stays.
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  log.replaceChildren();
  log.classList.add("formLogLoading");
  const response = await fetch(form.action, {
    method: "POST",
    headers: {
      "Accept": "application/json, text/javascript, */*; q=0.01",
      "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
      "X-Requested-With": "XMLHttpRequest",
    },
    body: new URLSearchParams(new FormData(form)),
  });
  if (!response.ok) return;
  const reply = await response.json();
  log.classList.remove("formLogLoading");
  log.innerHTML = reply.message;
  if (reply.cssClass) log.classList.add(reply.cssClass);
  // K2 loads the page anew at once; here there is time to read the message first.
  if (reply.refresh) setTimeout(() => window.location.reload(), 3000);
});
