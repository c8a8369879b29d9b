/* Numbers that answer while they are turned: a slider and its field say the same, and what hangs on them, marked by
   data-part, is taken from the page that the form leads to. One question at a time, the last one last. Without this file
   the form is sent by its button. */
(function () {
  'use strict';

  var form = document.querySelector('form[data-turns]');
  if (!form) {
    return;
  }
  var asking = false;
  var asked = '';
  var turning = false;

  function twin(field) {
    return form.querySelector('[data-twin="' + field.dataset.twin + '"]' + (field.type === 'range' ? ':not([type=range])' : '[type=range]'));
  }

  function address() {
    return form.action.split('?')[0] + '?' + new URLSearchParams(new FormData(form)).toString();
  }

  function take(fresh) {
    document.querySelectorAll('[data-part]').forEach(function (part) {
      var other = fresh.querySelector('[data-part="' + part.dataset.part + '"]');
      if (other && part.innerHTML !== other.innerHTML) {
        part.replaceChildren.apply(part, Array.from(other.childNodes));
      }
    });
  }

  /* While it is turned nobody waits for the names of firms; they come once it is let go. */
  function ask() {
    var wanted = address() + (turning ? '&turning' : '');
    if (asking || wanted === asked) {
      return;
    }
    asking = true;
    document.body.dataset.turning = '';
    fetch(wanted, { credentials: 'same-origin', cache: 'no-store' }).then(function (answer) {
      if (!answer.ok || answer.redirected) {
        throw new Error();
      }
      return answer.text();
    }).then(function (text) {
      take(new DOMParser().parseFromString(text, 'text/html'));
      asked = wanted;
      over();
      ask();
    }).catch(over);
  }

  function over() {
    asking = false;
    delete document.body.dataset.turning;
  }

  form.addEventListener('input', function (event) {
    var field = event.target;
    if (!field.dataset.twin) {
      return;
    }
    var other = twin(field);
    if (other) {
      other.value = field.value;
    }
    turning = true;
    ask();
  });

  /* Once it is let go, the address says what stands there, to be sent to others. */
  form.addEventListener('change', function () {
    turning = false;
    window.history.replaceState(null, '', address());
    ask();
  });
})();
