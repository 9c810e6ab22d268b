// The codes of things listed in data/policy/items.yaml: a requirement id, with a letter where it has several.
const itemCode = /^[A-Z]{1,3}[0-9]{2}[a-z]?$/;

export function isItem(name: string): boolean {
  return itemCode.test(name);
}
