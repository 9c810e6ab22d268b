import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/problem.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { sectionKinds, templateIds } from './template.ts';
import { parseTemplate, templateText } from './template-text.ts';

const good = {
  schema: 1,
  id: 'my-own',
  title: { zh: '简报', en: 'Briefing' },
  sections: [
    { kind: 'title' },
    { kind: 'ranking', requirements: ['W03'], counties: ['140802'], note: '先讲' },
  ],
};
const withSection = (more: object): string =>
  JSON.stringify({ ...good, sections: [{ kind: 'ranking', ...more }] });
const changed = (more: object): string => JSON.stringify({ ...good, ...more });
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const bad: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['no JSON', '{'],
  ['a web page', '<!doctype html>'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a text', '"title"'],
  ['a number', '1'],
  ['no schema', JSON.stringify({ id: 'a', title: good.title, sections: good.sections })],
  ['a newer schema', changed({ schema: 2 })],
  ['an older schema', changed({ schema: 0 })],
  ['a schema in words', changed({ schema: '1' })],
  ['no id', changed({ id: '' })],
  ['a long id', changed({ id: 'a'.repeat(41) })],
  ['an id with a path', changed({ id: '../a' })],
  ['an id with markup', changed({ id: '<b>' })],
  ['a title in one language', changed({ title: { zh: '简报' } })],
  ['an empty title', changed({ title: { zh: ' ', en: 'x' } })],
  ['a long title', changed({ title: { zh: '长'.repeat(121), en: 'x' } })],
  ['a title with a third language', changed({ title: { zh: '简', en: 'x', fr: 'x' } })],
  ['an unknown key', changed({ author: 'x' })],
  ['no sections', changed({ sections: [] })],
  ['61 sections', changed({ sections: Array.from({ length: 61 }, () => ({ kind: 'title' })) })],
  ['sections as an object', changed({ sections: { 0: { kind: 'title' } } })],
  ['an unknown section', withSection({ kind: 'score' })],
  ['an unknown key in a section', withSection({ script: 'alert(1)' })],
  ['a long note', withSection({ note: 'x'.repeat(2001) })],
  ['a note that is none', withSection({ note: 3 })],
  ['a requirement with markup', withSection({ requirements: ['<W03>'] })],
  ['an empty list of requirements', withSection({ requirements: [] })],
  ['a county by name', withSection({ counties: ['盐湖区'] })],
  ['a site with a path', withSection({ sites: ['a/b'] })],
  ['too many sites', withSection({ sites: Array.from({ length: 2001 }, (_, index) => `S${index}`) })],
  ['an unknown depth', withSection({ depth: 'deep' })],
  ['no cards', withSection({ cards: 0 })],
  ['half a card', withSection({ cards: 1.5 })],
  ['a key of every object', `{"__proto__":{"schema":1},${JSON.stringify(good).slice(1)}`],
  ['a constructor', `{"constructor":{"a":1},${JSON.stringify(good).slice(1)}`],
  ['a prototype key in a section', JSON.stringify(good).replace('"note"', '"__proto__"')],
  ['deep nesting', changed({ title: JSON.parse(deep(40)) as unknown })],
  ['very deep nesting', deep(90_000)],
  ['a huge file', changed({ sections: [{ kind: 'title', note: 'x'.repeat(300_000) }] })],
];

describe('a template from outside', () => {
  it.each(bad)('with %s is refused, and the file is named', (_, text) => {
    let found: unknown;
    try {
      parseTemplate(text, 'mine.json');
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(Problem);
    expect(found).toMatchObject({ code: 'template_invalid', detail: { file: 'mine.json' } });
  });

  it('says where it is wrong', () => {
    expect(() => parseTemplate(withSection({ depth: 'deep' }), 'mine.json')).toThrow(/sections\.0\.depth/);
    expect(() => parseTemplate(changed({ schema: 9 }), 'mine.json')).toThrow(/newer/);
  });

  it('survives the way to a file and back', () => {
    const read = parseTemplate(JSON.stringify(good));
    expect(read).toEqual(good);
    expect(parseTemplate(templateText(read))).toEqual(read);
    expect(parseTemplate(`\uFEFF${templateText(read)}`)).toEqual(read);
  });
});

describe('the templates that come with the page', () => {
  it('are the five, each readable as a file', () => {
    expect(shippedTemplates.map(({ id }) => id)).toEqual(templateIds);
    for (const template of shippedTemplates) {
      const file = new URL(`../../data/briefing/${template.id}.json`, import.meta.url);
      expect(parseTemplate(readFileSync(file, 'utf8'))).toEqual(template);
      expect(template.sections.every(({ kind }) => sectionKinds.includes(kind))).toBe(true);
    }
  });
});
