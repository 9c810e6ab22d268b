// Hands a file that was made in the page to the browser's downloads.

export function download(name: string, text: string, type: 'text/csv' | 'application/x-ndjson'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
