// about.json: what the folder says of itself. Every key is optional; a wrong one is a fault by name.
import * as v from 'valibot';
import type { Bilingual, PackId } from '../model/requirement.ts';
import type { FaultCollector } from './fault.ts';
import type { Hint } from './fault.ts';
import { faultOf } from './fault.ts';

export const aboutFile = 'about.json';

export interface About {
  readonly extract_id: string;
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly synthetic: boolean;
  readonly map_review_number: string;
  /** null: the packs follow from the adcodes. */
  readonly packs: readonly PackId[] | null;
}

const bilingual = v.strictObject({ zh: v.string(), en: v.string() });

/** `packs` are the ids that the folder may name: those that ship, and those beside the registers. */
const schemaFor = (packs: readonly PackId[]) =>
  v.strictObject({
    extract_id: v.optional(v.pipe(v.string(), v.regex(/^[^\s/\\]+$/u))),
    title: v.optional(bilingual),
    source: v.optional(bilingual),
    synthetic: v.optional(v.boolean()),
    map_review_number: v.optional(v.string()),
    packs: v.optional(
      v.pipe(
        v.array(v.picklist([...packs])),
        v.check((list) => new Set(list).size === list.length),
      ),
    ),
  });

const shapesFor = (packs: readonly PackId[]): Readonly<Record<string, Hint>> => ({
  extract_id: { zh: '不含空格和斜杠的文字', en: 'text without spaces or slashes' },
  title: '{"zh": "…", "en": "…"}',
  source: '{"zh": "…", "en": "…"}',
  synthetic: 'true, false',
  map_review_number: { zh: '文字（可为空）', en: 'text, may be empty' },
  packs: {
    zh: `列表，不重复，可用 ${packs.join(', ')}`,
    en: `a list of ${packs.join(', ')}, none twice`,
  },
});

/** What about.json says, filled up with defaults; faults are added per key. `text` is null where it is absent. */
export function readAbout(
  text: string | null,
  folderName: string,
  packs: readonly PackId[],
  faults: FaultCollector,
): About {
  const given = text === null ? {} : checked(text, packs, faults);
  return {
    extract_id: given.extract_id ?? folderName,
    title: given.title ?? { zh: folderName, en: folderName },
    source: given.source ?? { zh: '未说明', en: 'not stated' },
    synthetic: given.synthetic ?? false,
    map_review_number: given.map_review_number ?? '',
    packs: given.packs ?? null,
  };
}

type Given = v.InferOutput<ReturnType<typeof schemaFor>>;

function checked(text: string, packs: readonly PackId[], faults: FaultCollector): Given {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const hint = error instanceof Error ? error.message : 'JSON';
    faults.add(faultOf('file_unreadable', { file: aboutFile, hint }));
    return {};
  }
  const result = v.safeParse(schemaFor(packs), json);
  const shapes = shapesFor(packs);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = v.getDotPath(issue);
    const top = path?.split('.')[0] ?? '';
    const hint = shapes[top] ?? Object.keys(shapes).join(', ');
    faults.add(faultOf('about_key', { file: aboutFile, column: path, value: issue.received, hint }));
  }
  return {};
}
