// The search of the portal. For the maintainer: no fetch, since pages opened from a folder may not; the data are
// scripts that call jusoSearch.put (see juso_plan/site/search.py, which folds and splits texts in the same way).
// The page is whole without this file: it only shows the forms that it serves.
"use strict";

const jusoSearch = (() => {
  const AT_ONCE = 10; // plans
  const SECTIONS = 3; // of a plan, before "and so many more"
  const AROUND = 36; // characters on each side of what is found
  const base = document.currentScript.src.replace(/[^/]*$/, "");
  const data = new Map();
  const loading = new Map();

  function put(name, value) {
    data.set(name, value);
  }

  /** The data of a file, loaded once. */
  function load(name) {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.charset = "utf-8";
        script.src = `${base}${name}.js`;
        script.onload = () => resolve(data.get(name));
        script.onerror = () => {
          loading.delete(name);
          reject(new Error(name));
        };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /** The characters of a text as they are compared, and for each the place in the text that it comes from. */
  function folded(text) {
    const chars = [];
    const places = [];
    let at = 0;
    for (const char of text) {
      for (const part of char.normalize("NFKC").toLowerCase().replace(/\s/gu, "")) {
        chars.push(part);
        places.push([at, at + char.length]);
      }
      at += char.length;
    }
    return { chars, places };
  }

  /** The numbers of the plans that have all pairs of a word; of a single character, all pairs that it begins. */
  async function plansWith(word) {
    const pairs = word.length > 1 ? word.slice(0, -1).map((char, at) => char + word[at + 1]) : [word[0]];
    const { shards } = await load("plans");
    let left = null;
    for (const pair of pairs) {
      const [first] = pair;
      const grams = await load(`grams-${first.codePointAt(0) % shards}`);
      const lists = word.length > 1
        ? [grams[pair]]
        : Object.keys(grams).filter((one) => one.startsWith(first)).map((one) => grams[one]);
      const found = new Set(lists.filter(Boolean).flatMap(numbers));
      left = left === null ? found : new Set([...left].filter((one) => found.has(one)));
    }
    return left;
  }

  function numbers(steps) {
    let last = 0;
    return steps.split(",").map((step) => (last += parseInt(step, 16)));
  }

  /** Where the words stand in a text, as [start, end] in it; null where one is missing. */
  function spans(text, words) {
    const { chars, places } = folded(text);
    const plain = chars.join("");
    // Places in `plain` are of UTF-16, those in `places` of characters: the same unless a character takes two.
    const index = chars.flatMap((char, at) => Array(char.length).fill(at));
    const found = [];
    for (const word of words) {
      const needle = word.join("");
      let at = plain.indexOf(needle);
      if (at < 0) return null;
      while (at >= 0) {
        found.push([places[index[at]][0], places[index[at + needle.length - 1]][1]]);
        at = plain.indexOf(needle, at + needle.length);
      }
    }
    return found.sort((one, other) => one[0] - other[0]);
  }

  /** A piece of the text around the first of the spans, with all spans in it marked. */
  function cut(text, found) {
    const start = Math.max(0, found[0][0] - AROUND);
    const end = Math.min(text.length, found[0][1] + AROUND);
    const line = document.createElement("span");
    line.className = "cut";
    let at = start;
    line.append(start > 0 ? "…" : "");
    for (const [from, to] of found) {
      if (from < at || to > end) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      line.append(text.slice(at, from), mark);
      at = to;
    }
    line.append(text.slice(at, end), end < text.length ? "…" : "");
    return line;
  }

  /** An element with its text; `parts` go behind it. */
  function made(tag, name, text, ...parts) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    element.append(...parts);
    return element;
  }

  /** The plan with its sections that have all words; null where it has none. */
  async function hit(number, words, said) {
    const [address, title, whose] = (await load("plans")).plans[number];
    const sections = (await load(`text-${number}`))
      .map(([anchor, heading, text]) => ({ anchor, heading, text, found: spans(text, words) }))
      .filter(({ found }) => found);
    if (!sections.length) return null;
    const lines = sections.slice(0, SECTIONS).map(({ anchor, heading, text, found }) => {
      const link = made("a", "", heading || said.top);
      link.href = `${address}#${anchor}`;
      return made("li", "", "", link, cut(text, found));
    });
    const rest = sections.length - SECTIONS;
    if (rest > 0) lines.push(made("li", "how", said.shown.replace("{count}", rest)));
    const link = made("a", "", title || address);
    link.href = address;
    const name = made("p", "plan", "", made("span", "whose", whose), link);
    return made("li", "", "", name, made("ul", "", "", ...lines));
  }

  let turn = 0;

  async function search(form) {
    const mine = ++turn;
    const said = form.dataset;
    const status = form.querySelector("#search-said");
    const place = form.querySelector("#search-found");
    const typed = form.querySelector("input").value;
    const words = typed.split(/\s+/u).map((word) => folded(word).chars).filter((word) => word.length);
    history.replaceState(null, "", words.length ? `#q=${encodeURIComponent(typed)}` : location.pathname);
    place.replaceChildren();
    status.textContent = "";
    if (!words.length) return;
    try {
      const sets = await Promise.all(words.map(plansWith));
      const candidates = [...sets[0]].filter((one) => sets.every((set) => set.has(one)));
      const list = made("ol", "hits");
      let next = 0;
      const show = async () => {
        const shown = list.children.length;
        while (next < candidates.length && list.children.length < shown + AT_ONCE) {
          const one = await hit(candidates[next], words, said);
          if (mine !== turn) return;
          next += 1;
          if (one) list.append(one);
        }
        const template = list.children.length ? said.some : said.none;
        const more = next < candidates.length;
        status.textContent = template.replace("{words}", typed.trim())
          .replace("{count}", list.children.length + (more ? "+" : ""));
        place.querySelector("#search-more")?.remove();
        if (!list.isConnected) place.append(list);
        if (more) {
          const button = made("button", "", said.more);
          button.id = "search-more";
          button.type = "button";
          button.onclick = async () => {
            const first = list.children.length;
            await show();
            list.children[first]?.querySelector("a").focus();
          };
          place.append(button);
        }
      };
      await show();
    } catch {
      if (mine === turn) status.textContent = said.fault;
    }
  }

  /** Show the lines of the list that have what is chosen. */
  function narrow(form) {
    const chosen = [...form.querySelectorAll("select")].filter((one) => one.value);
    let count = 0;
    for (const group of document.querySelectorAll(".group")) {
      let left = 0;
      for (const row of group.querySelectorAll("tbody > tr")) {
        row.hidden = !chosen.every((one) => row.dataset[one.name] === one.value);
        left += row.hidden ? 0 : 1;
      }
      group.hidden = left === 0;
      count += left;
    }
    const status = form.querySelector("#narrow-said");
    status.textContent = chosen.length ? status.dataset.count.replace("{count}", count) : "";
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("#search");
    const input = form.querySelector("input");
    let waiting;
    const start = () => {
      clearTimeout(waiting);
      search(form);
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      start();
    });
    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (!event.isComposing) waiting = setTimeout(start, 250);
    });
    input.addEventListener("compositionend", start);
    const asked = /^#q=(.*)$/u.exec(location.hash);
    if (asked) {
      input.value = decodeURIComponent(asked[1]);
      start();
    }
    const lines = document.querySelector("#narrow");
    if (lines.querySelector("select")) {
      lines.hidden = false;
      lines.addEventListener("change", () => narrow(lines));
      lines.addEventListener("submit", (event) => event.preventDefault());
    }
  });

  return { put };
})();
