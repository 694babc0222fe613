/* Filters for long lists, and what a link leads to opened. The page is whole without it. */
(function () {
  "use strict";

  function filtering(form) {
    var list = document.getElementById(form.dataset.list);
    var words = form.querySelector("input");
    var choices = Array.from(form.querySelectorAll("select"));
    var count = form.querySelector(".count");
    var items = Array.from(list.children);
    var texts = null;
    var waiting = 0;

    function apply() {
      var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      var picked = choices.filter(function (choice) { return choice.value !== ""; });
      if (wanted.length && !texts) {
        texts = items.map(function (item) { return item.textContent.toLowerCase(); });
      }
      var shown = 0;
      items.forEach(function (item, place) {
        var fits = picked.every(function (choice) {
          return item.dataset[choice.dataset.by].split(" ").indexOf(choice.value) >= 0;
        }) && wanted.every(function (word) { return texts[place].indexOf(word) >= 0; });
        if (item.hidden === fits) { item.hidden = !fits; }
        if (fits) { shown += 1; }
      });
      count.textContent = shown === items.length
        ? "All " + shown + " " + form.dataset.noun + " are shown."
        : shown + " of " + items.length + " " + form.dataset.noun + " are shown.";
    }

    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(apply, 80);
    });
    form.addEventListener("reset", function () { window.setTimeout(apply, 0); });
    form.hidden = false;
    apply();
    return {
      list: list,
      clear: function () { form.reset(); apply(); },
      pick: function (terms) {
        form.reset();
        terms.split(",").filter(Boolean).forEach(function (term) {
          var pair = term.split("=");
          choices.forEach(function (choice) { if (choice.dataset.by === pair[0]) { choice.value = pair[1]; } });
        });
        apply();
      }
    };
  }

  var filters = Array.from(document.querySelectorAll("form[data-list]"), filtering);

  /* What the address leads to may be filtered out, or within something closed. */
  function reveal() {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
    if (!target) { return; }
    if (target.hidden) { filters.forEach(function (filter) { if (filter.list.contains(target)) { filter.clear(); } }); }
    for (var above = target; above; above = above.parentElement) {
      if (above.tagName === "DETAILS") { above.open = true; }
    }
    target.scrollIntoView();
  }

  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link) { return; }
    if (link.dataset.pick !== undefined) {
      filters.forEach(function (filter) { if (filter.list.id === "record-list") { filter.pick(link.dataset.pick); } });
    } else if (link.hash === location.hash) {
      reveal();
    }
  });
  if (location.hash) { reveal(); }

  /* On paper everything is open; afterwards it is as it was. */
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });
})();
