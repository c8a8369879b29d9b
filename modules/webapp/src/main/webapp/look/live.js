/* Keeps a part of a page up to date: asks for the same page every few seconds and takes that part from the answer. The part
   says in data-live how many seconds to wait. Without this file a reload shows the same. */
(function () {
  'use strict';

  /* An open page must not keep a session alive that nobody uses. */
  var UNUSED_AFTER = 10 * 60 * 1000;
  var touched = Date.now();
  ['keydown', 'pointerdown', 'pointermove', 'scroll', 'focus'].forEach(function (name) {
    window.addEventListener(name, function () {
      touched = Date.now();
    }, { capture: true, passive: true });
  });

  function pause() {
    var part = document.querySelector('[data-live]');
    return Math.max(1, Number(part && part.dataset.live) || 0) * 1000;
  }

  /* What has the focus keeps it, by its id. */
  function take(fresh) {
    var part = document.querySelector('[data-live]');
    var other = fresh.querySelector('[data-live]');
    if (!part || !other) {
      return;
    }
    part.dataset.live = other.dataset.live;
    if (part.innerHTML !== other.innerHTML) {
      var held = part.contains(document.activeElement) ? document.activeElement.id : '';
      part.replaceChildren.apply(part, Array.from(other.childNodes));
      var again = held && document.getElementById(held);
      if (again) {
        again.focus({ preventScroll: true });
      }
    }
    var words = document.querySelector('[data-live-words]');
    var newWords = fresh.querySelector('[data-live-words]');
    if (words && newWords && words.textContent !== newWords.textContent) {
      words.textContent = newWords.textContent;
    }
  }

  function look() {
    if (document.hidden || Date.now() - touched > UNUSED_AFTER) {
      wait();
      return;
    }
    fetch(window.location.href, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      /* Led elsewhere: nobody is signed in any more. The next click leads to the door. */
      if (answer.redirected) {
        return;
      }
      if (!answer.ok) {
        wait();
        return;
      }
      return answer.text().then(function (text) {
        take(new DOMParser().parseFromString(text, 'text/html'));
        wait();
      });
    }).catch(wait);
  }

  function wait() {
    window.setTimeout(look, pause());
  }

  wait();
})();
