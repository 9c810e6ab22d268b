// Text that XML can hold: what it forbids is taken out, half characters become the sign for an unreadable one.

// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function readableText(text: string): string {
  return text.replaceAll(forbidden, '').replaceAll(halves, '\ufffd');
}

/** One line: breaks and tabs become spaces. */
export function cleanText(text: string): string {
  return readableText(text.replaceAll(/[\t\n\r\u2028\u2029]+/g, ' '));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** As the content of an element or an attribute. */
export function xmlText(text: string): string {
  return cleanText(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** For strings of spreadsheets and chart caches, where `_x0041_` would be read as a character. */
export function sheetText(text: string): string {
  return xmlText(text).replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
