// Workers that obey the page's content security policy: a worker from its own address escapes a policy in <meta>,
// one from a blob inherits it. The blob only loads the real script; the blob's address is released at once.

/** Address of a blob that loads `url`; for libraries that start their worker themselves. Never released. */
export function inheritingWorkerUrl(url: string, type: WorkerType, prelude = ''): string {
  const absolute = JSON.stringify(new URL(url, globalThis.location.href).href);
  const load = type === 'module' ? `import ${absolute};` : `importScripts(${absolute});`;
  return URL.createObjectURL(new Blob([`${prelude}\n${load}\n`], { type: 'text/javascript' }));
}

export function inheritingWorker(url: string, type: WorkerType, prelude = ''): Worker {
  return new Worker(inheritingWorkerUrl(url, type, prelude), { type });
}
