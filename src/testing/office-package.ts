// Reads an Office package as another program would: parts, content types, relationships. For tests of written files.
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface Relation {
  readonly type: string;
  /** Path of the part that is meant. */
  readonly target: string;
}

/** An element: its name, attributes, and elements or text inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

function elementOf(raw: Raw): Element {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inner = raw[name];
  if (name === '#text') return { name, attributes: {}, children: [], text: String(inner) };
  const children = (Array.isArray(inner) ? (inner as Raw[]) : []).map(elementOf);
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children,
    text: children.map(({ text }) => text).join(''),
  };
}

export function parseXml(xml: string): Element {
  const all = (parser.parse(xml) as Raw[]).map(elementOf);
  return { name: '', attributes: {}, children: all, text: '' };
}

/** All elements of the name at any depth, in order. */
export function elements(within: Element, name: string): Element[] {
  return within.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export class OfficePackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly read = new Map<string, Element>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  xml(path: string): string {
    const bytes = this.parts.get(path);
    if (bytes === undefined) throw new Error(`the package has no part ${path}`);
    return strFromU8(bytes);
  }

  element(path: string): Element {
    const known = this.read.get(path) ?? parseXml(this.xml(path));
    this.read.set(path, known);
    return known;
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const rels = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
    if (!this.parts.has(rels)) return [];
    return elements(this.element(rels), 'Relationship').map(({ attributes }) => ({
      type: attributes['Type'] ?? '',
      target: resolve(path, attributes['Target'] ?? ''),
    }));
  }

  /** What is wrong with the package as a whole; empty where it is sound. */
  faults(): string[] {
    return [...this.malformed(), ...this.untyped(), ...this.unreachable()];
  }

  private malformed(): string[] {
    return [...this.parts.keys()]
      .filter((path) => /\.(xml|rels)$/.test(path))
      .flatMap((path) => {
        const found = XMLValidator.validate(this.xml(path));
        return found === true ? [] : [`${path} is malformed: ${found.err.msg}`];
      });
  }

  private untyped(): string[] {
    const types = this.element('[Content_Types].xml');
    const extensions = new Set(elements(types, 'Default').map(({ attributes }) => attributes['Extension']));
    const named = elements(types, 'Override').map(({ attributes }) =>
      (attributes['PartName'] ?? '').slice(1),
    );
    const without = [...this.parts.keys()].filter(
      (path) =>
        path !== '[Content_Types].xml' && !named.includes(path) && !extensions.has(path.split('.').pop()),
    );
    return [
      ...without.map((path) => `${path} has no content type`),
      ...named
        .filter((path) => !this.parts.has(path))
        .map((path) => `${path} has a content type and is not there`),
      ...named.filter((path, index) => named.indexOf(path) !== index).map((path) => `${path} is typed twice`),
    ];
  }

  private unreachable(): string[] {
    const seen = new Set<string>();
    const missing: string[] = [];
    const visit = (path: string) => {
      for (const { target } of this.relations(path)) {
        if (!this.parts.has(target)) missing.push(`${path} points to ${target}, which is not there`);
        else if (!seen.has(target)) {
          seen.add(target);
          visit(target);
        }
      }
    };
    visit('');
    const lost = [...this.parts.keys()].filter(
      (path) => !seen.has(path) && !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    return [...missing, ...lost.map((path) => `nothing leads to ${path}`)];
  }
}
