/* The few things a page does by itself. Without this file everything still works. */
(function () {
  'use strict';

  function openProofs() {
    return Array.from(document.querySelectorAll('details.why[open]'));
  }

  /* A proof opens as a details element; the others close, so that none covers another. */
  document.addEventListener('toggle', function (event) {
    var opened = event.target;
    if (opened.matches('details.why') && opened.open) {
      openProofs().forEach(function (other) {
        if (other !== opened) {
          other.open = false;
        }
      });
      opened.querySelector('.why-panel').scrollIntoView({ block: 'nearest' });
    }
  }, true);

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') {
      return;
    }
    openProofs().forEach(function (proof) {
      proof.open = false;
      proof.querySelector('summary').focus();
    });
  });

  document.addEventListener('click', function (event) {
    openProofs().forEach(function (proof) {
      if (!proof.contains(event.target)) {
        proof.open = false;
      }
    });
  });

  /* After a refused form the reader starts at what is wrong. */
  var faults = document.getElementById('faults');
  if (faults) {
    faults.focus();
  }
})();
