// What is shown where the kept page was cleared by the browser and there is no network: never a white page.

const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>安置一张图 · Anzhi Atlas</title>
<p>浏览器清除了本页的离线文件，现在又没有网络，因此打不开。台账记录另外保存，不受影响。请连上网络后重新打开一次。</p>
<p lang="en">The browser has cleared the page’s offline files and there is no network, so it cannot open. The ledger is kept apart and is not affected. Open the page once more with a network.</p></html>`;

export function sorryPage(): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text, { status: 503, headers });
}
