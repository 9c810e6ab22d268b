/* Runs before everything else, in any browser: says in one clear sentence why the page cannot open.
   Old syntax only. It neither loads nor changes anything when all is well. Until the page is there it also opens it
   once more where its parts are of a build that is no longer given. */
(function () {
  'use strict';

  var messages = {
    opened_as_file: {
      zh: '本页是从文件直接打开的（file://），浏览器因此不允许它读取数据。请把整个文件夹放到任意一台网页服务器上，再用 http:// 或 https:// 网址打开；本机可在该文件夹中运行 python3 -m http.server，然后打开 http://localhost:8000 。',
      en: 'This page was opened straight from a file (file://), so the browser does not let it read its data. Put the folder on any web server and open it by an http:// or https:// address; on this computer: run python3 -m http.server in the folder, then open http://localhost:8000 .',
    },
    page_incomplete: {
      zh: '本页的一部分没有取到，因此打不开。请检查网络，关闭本页的所有标签页后重新打开；若仍然如此，请告知网页管理员。台账记录另外保存，不受影响。',
      en: 'A part of the page did not arrive, so it cannot open. Please check the network, close all tabs of this page and open it again; if that does not help, tell whoever runs the server. The ledger is kept apart and is not affected.',
    },
    browser_too_old: {
      zh: '这个浏览器版本太旧，无法打开本页。请使用 Chrome、Edge 或 360、QQ、UOS、麒麟等内核为 Chromium 111 及以上的浏览器，或 Firefox 115、Safari 16.4 及以上版本；双核浏览器请切换到“极速模式”。',
      en: 'This browser is too old to open the page. Please use Chrome, Edge or another browser built on Chromium 111 or later, Firefox 115 or later, or Safari 16.4 or later; in a dual-engine browser switch to its fast (Chromium) mode.',
    },
  };

  /* A part of the page did not arrive: most likely a newer build took its place while this one was opening. */
  var again = 'anzhi-atlas.again';

  function openAgain() {
    var last = 0;
    try {
      last = Number(window.sessionStorage.getItem(again)) || 0;
      window.sessionStorage.setItem(again, String(new Date().getTime()));
    } catch (error) {
      last = new Date().getTime();
    }
    if (Math.abs(new Date().getTime() - last) > 60000) window.location.reload();
    else tell('page_incomplete');
  }

  function watchParts() {
    window.addEventListener(
      'error',
      function (event) {
        var part = event.target;
        var isPart =
          part && (part.tagName === 'SCRIPT' || (part.tagName === 'LINK' && part.rel === 'stylesheet'));
        if (isPart && !window.anzhiFollows) openAgain();
      },
      true,
    );
    var workers = navigator.serviceWorker;
    if (!workers || !workers.controller) return;
    workers.addEventListener('controllerchange', function () {
      if (!window.anzhiFollows) window.location.reload();
    });
  }

  function tooOld() {
    return (
      !('noModule' in document.createElement('script')) ||
      typeof Promise === 'undefined' ||
      typeof BigInt64Array === 'undefined' ||
      typeof structuredClone === 'undefined' ||
      typeof Array.prototype.at === 'undefined' ||
      typeof Array.prototype.toSorted === 'undefined' ||
      typeof Worker === 'undefined' ||
      typeof ReadableStream === 'undefined'
    );
  }

  var code = '';

  function tell(reason) {
    code = reason;
    window.anzhiCannotOpen = reason;
    if (document.body) show();
    else document.addEventListener('DOMContentLoaded', show);
  }

  var reason = window.location.protocol === 'file:' ? 'opened_as_file' : tooOld() ? 'browser_too_old' : '';
  function paragraph(text, language) {
    var element = document.createElement('p');
    element.lang = language;
    element.appendChild(document.createTextNode(text));
    return element;
  }

  function show() {
    var starting = document.getElementById('starting');
    if (starting && starting.parentNode) starting.parentNode.removeChild(starting);
    var box = document.createElement('div');
    box.setAttribute('data-testid', 'problem');
    box.setAttribute('data-code', code);
    box.setAttribute('role', 'alert');
    box.style.cssText = 'max-width:44em;margin:4em auto;padding:0 1.5em;font:16px/1.7 sans-serif';
    box.appendChild(paragraph(messages[code].zh, 'zh-CN'));
    box.appendChild(paragraph(messages[code].en, 'en'));
    document.body.insertBefore(box, document.body.firstChild);
  }

  if (reason !== '') tell(reason);
  else watchParts();
})();
