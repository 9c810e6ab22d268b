// What a file of a briefing is made of.
import type { FeatureCollection } from 'geojson';
import type { BriefingDocument } from '../../src/briefing/document.ts';
import type { BriefingFacts } from '../../src/briefing/facts.ts';
import type { GapLine } from '../../src/briefing/gap-list.ts';
import type { Words } from '../../src/language/language.ts';
import type { Paper } from '../../src/panels/brief/print/paper.ts';
import type { Boundary } from '../../src/state/ports.ts';

export const fileKinds = ['pptx', 'pdf', 'xlsx', 'html'] as const;
export type FileKind = (typeof fileKinds)[number];

export interface FileInput {
  readonly kind: FileKind;
  readonly document: BriefingDocument;
  readonly facts: BriefingFacts;
  /** Null: the extract has no outlines. */
  readonly boundary: Boundary | null;
  readonly rivers: FeatureCollection | null;
  /** Empty but for a workbook. */
  readonly gaps: readonly GapLine[];
  readonly words: Words;
  readonly paper: Paper;
}
