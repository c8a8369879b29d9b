/* A one-time link has its code behind the '#', which a browser sends to nobody. This moves it into the form, wipes it from
   the address and goes on. Without this file people bring it over themselves. */
(function () {
  'use strict';

  function go() {
    var code = window.location.hash.slice(1);
    var field = document.getElementById('code');
    if (code && field) {
      window.history.replaceState(null, '', window.location.pathname);
      field.value = code;
      field.form.submit();
    }
  }

  window.addEventListener('hashchange', go);
  go();
})();
