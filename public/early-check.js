/* Runs before everything else, in any browser: says in one clear sentence why the page cannot open.
   Old syntax only. It neither loads nor changes anything when all is well. */
(function () {
  'use strict';

  var messages = {
    opened_as_file: {
      zh: '本页是从文件直接打开的（file://），浏览器因此不允许它读取数据。请把整个文件夹放到任意一台网页服务器上，再用 http:// 或 https:// 网址打开；本机可在该文件夹中运行 python3 -m http.server，然后打开 http://localhost:8000 。',
      en: 'This page was opened straight from a file (file://), so the browser does not let it read its data. Put the folder on any web server and open it by an http:// or https:// address; on this computer: run python3 -m http.server in the folder, then open http://localhost:8000 .',
    },
    browser_too_old: {
      zh: '这个浏览器版本太旧，无法打开本页。请使用 Chrome、Edge 或 360、QQ、UOS、麒麟等内核为 Chromium 111 及以上的浏览器，或 Firefox 115、Safari 16.4 及以上版本；双核浏览器请切换到“极速模式”。',
      en: 'This browser is too old to open the page. Please use Chrome, Edge or another browser built on Chromium 111 or later, Firefox 115 or later, or Safari 16.4 or later; in a dual-engine browser switch to its fast (Chromium) mode.',
    },
  };

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

  var code = window.location.protocol === 'file:' ? 'opened_as_file' : tooOld() ? 'browser_too_old' : '';
  if (code === '') return;

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

  window.anzhiCannotOpen = code;
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
})();
