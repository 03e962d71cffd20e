/* What a reader gains where scripts run: previews of entries, steps from mention to mention, and
   copying. All else on a page works without. */
(() => {
  "use strict";

  // --- Previews: who is meant, and why the words are linked, beside a link to an entry ----------

  const templates = new Map();
  const DELAY = 250; // milliseconds; a pointer that only passes over a link opens nothing
  const LONG = 500; // how long a finger rests for a long press
  let panel = null; // the preview that is shown
  let link = null; // the link that it belongs to
  let title = null; // that link's title, which would be shown twice
  let timer = 0;

  const later = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };

  const linkAt = (target) => {
    const found = target instanceof Element && target.closest("a.reference");
    return found && templates.has(found.getAttribute("href")) ? found : null;
  };

  const hide = () => {
    clearTimeout(timer);
    if (!link) return;
    panel.hidePopover();
    link.removeAttribute("aria-describedby");
    if (title !== null) link.setAttribute("title", title);
    link = title = null;
  };

  const line = (words, name) => {
    const shown = document.createElement("p");
    shown.className = name;
    shown.textContent = words;
    return shown;
  };

  const show = (wanted) => {
    if (link === wanted) return;
    hide();
    link = wanted;
    title = link.getAttribute("title");
    link.removeAttribute("title");
    const content = templates.get(link.getAttribute("href")).cloneNode(true);
    panel.replaceChildren(...content.childNodes);
    if (title) panel.append(line(title, "dossier-preview-why"));
    panel.showPopover();
    place();
    link.setAttribute("aria-describedby", panel.id);
  };

  // Below the link's last line, or above its first where there is no room; never over the link.
  const place = () => {
    const boxes = link.getClientRects();
    const first = boxes[0];
    const last = boxes[boxes.length - 1];
    panel.style.maxHeight = "";
    const { width, height } = panel.getBoundingClientRect();
    const page = document.documentElement;
    const gap = 6;
    const above = first.top - 2 * gap;
    const under = page.clientHeight - last.bottom - 2 * gap;
    const below = height <= under || under >= above;
    const beside = below ? last : first;
    panel.style.maxHeight = `${Math.max(below ? under : above, 64)}px`;
    const start = getComputedStyle(link).direction === "rtl" ? beside.right - width : beside.left;
    panel.style.left = `${Math.max(8, Math.min(start, page.clientWidth - width - 8))}px`;
    panel.style.top = `${below ? last.bottom + gap : first.top - gap - Math.min(height, above)}px`;
  };

  const offerPreviews = () => {
    const store = document.querySelector("template#dossier--previews");
    if (!store || !HTMLElement.prototype.showPopover) return;
    for (const each of store.content.children) templates.set(each.dataset.for, each);
    panel = document.createElement("div");
    panel.id = "dossier--preview";
    panel.setAttribute("popover", "manual");
    panel.setAttribute("role", "tooltip");
    store.after(panel); // within the page's main part, for those who go by its parts

    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const wanted = linkAt(event.target);
      if (wanted) later(() => show(wanted), link ? DELAY / 2 : DELAY);
      else if (panel.contains(event.target)) clearTimeout(timer);
      else if (link && !link.matches(":focus-visible")) later(hide, DELAY);
      else if (!link) clearTimeout(timer);
    });
    document.addEventListener("focusin", (event) => {
      const wanted = linkAt(event.target);
      if (wanted && wanted.matches(":focus-visible")) later(() => show(wanted), DELAY);
      else if (wanted !== link) hide();
    });
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && link) {
        hide();
        event.stopPropagation();
      }
    }, true);
    addEventListener("scroll", (event) => {
      if (!link || panel.contains(event.target)) return;
      const { top, bottom } = link.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) hide();
      else place();
    }, { capture: true, passive: true });
    addEventListener("resize", hide, { passive: true });

    // A long press shows the preview, and does not follow the link when the finger is lifted. Some
    // systems tell of a long press of their own, sooner or later than `LONG`.
    let pressed = null; // the link under a finger
    let held = null; // that link, once the press was long
    const hold = () => {
      held = pressed;
      show(held);
    };
    document.addEventListener("pointerdown", (event) => {
      held = null;
      if (!panel.contains(event.target)) hide();
      pressed = event.pointerType === "touch" ? linkAt(event.target) : null;
      if (pressed) later(hold, LONG);
    });
    for (const end of ["pointerup", "pointercancel", "pointermove"]) {
      document.addEventListener(end, (event) => {
        if (event.pointerType !== "touch" || held) return;
        if (end !== "pointermove" || Math.hypot(event.movementX, event.movementY) > 4) {
          clearTimeout(timer);
        }
      }, { passive: true });
    }
    document.addEventListener("contextmenu", (event) => {
      if (!pressed || linkAt(event.target) !== pressed) return;
      event.preventDefault();
      clearTimeout(timer);
      hold();
    });
    document.addEventListener("click", (event) => {
      if (held && linkAt(event.target) === held) event.preventDefault();
      held = null;
    }, true);
  };

  // --- From one mention of an entry to the next ------------------------------------------------

  const offerSteps = () => {
    for (const button of document.querySelectorAll("button.dossier-next")) {
      const row = button.closest("li");
      const jumps = row.querySelectorAll('p + p a[href^="#"]');
      let at = -1;
      button.addEventListener("click", () => {
        at = (at + 1) % jumps.length;
        // As if the jump itself had been pressed, but without a step back in the history for each.
        location.replace(jumps[at].getAttribute("href"));
        for (const jump of jumps) jump.removeAttribute("aria-current");
        jumps[at].setAttribute("aria-current", "true");
      });
    }
  };

  // --- Copying ---------------------------------------------------------------------------------

  const copy = async (source) => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
    } catch {
      // Not every page may write to the clipboard; a selection can always be copied.
      getSelection().selectAllChildren(source);
      document.execCommand("copy");
    }
  };

  const offerCopies = () => {
    for (const button of document.querySelectorAll("button.dossier-copy")) {
      const words = button.textContent;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        await copy(button.previousElementSibling);
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = words; }, 2000);
      });
    }
  };

  for (const offer of [offerPreviews, offerSteps, offerCopies]) {
    try {
      offer();
    } catch (error) {
      console.error(error); // the others do not depend on it
    }
  }
})();
