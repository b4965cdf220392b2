// Shows older comments below the others without loading the page anew. Without it the same link leads to a page of them.
"use strict";

const list = document.querySelector(".itemCommentsList");
const more = document.querySelector(".itemCommentsMore");

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function author(item) {
  const name = element("bdi", "", item.name);
  if (item.url) {
    const link = element("a", "", item.name);
    link.href = item.url;
    link.rel = "nofollow ugc noopener";
    name.replaceChildren(link);
  }
  return element("span", "commentAuthorName", name);
}

function date(item) {
  const format = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" };
  const time = element("time", "", new Date(item.submitted_at).toLocaleString("ar", format));
  time.dateTime = item.submitted_at;
  return element("span", "commentDate", time);
}

function comment(item) {
  const text = element("div", "commentText");
  text.dir = "auto";
  // Mizan promises that this is safe to print as it is.
  text.innerHTML = item.html;
  const place = list.children.length % 2 === 0 ? "odd" : "even";
  const anchor = element("a");
  anchor.id = "comment" + item.id;
  return element("li", place, anchor, author(item), " ", date(item), text, element("span", "commentToolbar"));
}

if (more) {
  more.addEventListener("click", async (event) => {
    event.preventDefault();
    if (more.ariaBusy === "true") return;
    more.ariaBusy = "true";
    const { site, article, cursor } = more.dataset;
    const response = await fetch("/comments?" + new URLSearchParams({ site, article, cursor })).catch(() => null);
    if (!response || !response.ok) {
      // The page of older comments says what is wrong.
      window.location.assign(more.href);
      return;
    }
    const page = await response.json();
    const first = list.children.length;
    for (const item of page.items) list.append(comment(item));
    const added = list.children[first];
    if (added) {
      added.tabIndex = -1;
      added.focus({ preventScroll: true });
    }
    more.ariaBusy = "false";
    if (!page.next) {
      more.parentElement.remove();
      return;
    }
    more.dataset.cursor = page.next;
    more.href = "/demo?" + new URLSearchParams({ after: page.next }) + "#itemCommentsList";
  });
}
