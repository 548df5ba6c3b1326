// The preview's own script: waits for news and puts them into the page, which is whole without it. For the
// maintainer: no text is made here; what is new is fetched as a page and its parts take the place of the old ones.
// What was open, where the reader was and what had the focus stays.
"use strict";

(() => {
  const AGAIN = 2000; // milliseconds, where the preview does not answer
  const ended = document.getElementById("ended");
  let number = document.body.dataset.number;
  let goal = ""; // where the reader wants to go as soon as the new window is there

  const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

  async function answer(address) {
    const got = await fetch(address, { cache: "no-store" });
    if (!got.ok) throw new Error(got.statusText);
    return got.text();
  }

  async function follow() {
    for (;;) {
      try {
        const now = await answer(`wait?${number}`);
        ended.textContent = "";
        if (now !== number) await refresh();
      } catch {
        ended.textContent = ended.dataset.text;
        await sleep(AGAIN);
      }
    }
  }

  async function refresh() {
    const fresh = new DOMParser().parseFromString(await answer("./"), "text/html");
    const open = [...document.querySelectorAll("[data-fresh] details[open]")].map((one) => one.id);
    const focus = document.activeElement.id;
    for (const old of document.querySelectorAll("[data-fresh]")) {
      const one = fresh.getElementById(old.id);
      old.className = one.className;
      old.replaceChildren(...one.childNodes);
    }
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    document.title = fresh.title;
    number = fresh.body.dataset.number;
    renew(focus);
  }

  /** A new window takes the place of the old one once its page stands where the reader was. */
  function renew(focus) {
    const old = document.getElementById("page");
    const fresh = old.cloneNode();
    const from = old.contentWindow.location;
    fresh.removeAttribute("name");
    fresh.id = "page-next";
    fresh.src = from.href.startsWith("http") ? from.href : "plan";
    fresh.style.cssText = "position: absolute; visibility: hidden";
    fresh.addEventListener("load", () => {
      const at = place(old.contentDocument);
      const opened = [...old.contentDocument.querySelectorAll("details")].map((one) => one.open);
      fresh.style.cssText = "";
      old.remove();
      fresh.name = old.name;
      fresh.contentWindow.name = old.name; // Chromium does not take the name of the element over
      fresh.id = old.id;
      const details = [...fresh.contentDocument.querySelectorAll("details")];
      if (details.length === opened.length) details.forEach((one, at) => { one.open = opened[at]; });
      put(fresh.contentWindow, at);
      shown(fresh);
      if (goal) fresh.contentWindow.location = goal;
      goal = "";
      if (focus === old.id) fresh.focus();
    }, { once: true });
    document.getElementById("page-next")?.remove();
    old.after(fresh);
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }

  /** The last heading or line that begins above the middle of the window, and where it stands. */
  function place(page) {
    const view = page.defaultView;
    let found = { id: "", top: -view.scrollY };
    for (const one of page.querySelectorAll(":is(h2, h3, h4, h5, h6, li)[id]")) {
      const { top } = one.getBoundingClientRect();
      if (top > view.innerHeight / 2) break;
      found = { id: one.id, top };
    }
    return found;
  }

  function put(view, { id, top }) {
    const one = id ? view.document.getElementById(id) : null;
    const now = one ? one.getBoundingClientRect().top + view.scrollY : 0;
    view.scrollTo({ top: now - top, behavior: "instant" });
  }

  /** Mark the way to the page in the window; links from it to other places open beside the preview. */
  function shown(frame) {
    const name = frame.contentWindow.location.pathname.split("/").pop();
    for (const one of document.querySelectorAll("#views a")) {
      one.removeAttribute("aria-current");
      if (one.getAttribute("href") === name) one.setAttribute("aria-current", "page");
    }
    for (const one of frame.contentDocument.querySelectorAll("a[href^='http']")) {
      one.target = "_blank";
      one.rel = "noopener noreferrer";
    }
  }

  document.addEventListener("load", (event) => {
    if (event.target.id === "page") shown(event.target);
  }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.target !== "page") return;
    // On a narrow page the window stands below the findings.
    document.getElementById("page").scrollIntoView();
    if (document.getElementById("page-next")) { // the window that it would lead is about to go
      event.preventDefault();
      goal = link.href;
    }
  });
  document.querySelector(".skip").addEventListener("click", () => document.getElementById("page").focus());
  document.getElementById("by-hand").remove();
  follow();
})();
