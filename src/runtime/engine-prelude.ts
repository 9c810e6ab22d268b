// Script text that runs in the engine's worker before the engine. The engine drops a failed start on the floor and
// insists on the content type application/wasm; this reports the first as an error and forgives the second.

export const enginePrelude = `
self.addEventListener('unhandledrejection', function (event) {
  var reason = event.reason;
  setTimeout(function () { throw reason instanceof Error ? reason : new Error(String(reason)); });
});
(function () {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.instantiateStreaming) return;
  var instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = function (source, imports) {
    return Promise.resolve(source).then(function (response) {
      if (!response.ok) throw new Error('HTTP ' + response.status + ' for the engine');
      var type = response.headers.get('content-type') || '';
      if (type.indexOf('text/html') === 0) throw new Error('a web page was served instead of the engine');
      if (type === 'application/wasm') return instantiate(response, imports);
      return instantiate(new Response(response.body, { headers: { 'content-type': 'application/wasm' } }), imports);
    });
  };
})();
`;
