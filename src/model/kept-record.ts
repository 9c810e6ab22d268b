// What a person keeps in this browser by name: saved views and own templates.

export const recordKinds = ['view', 'template'] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface KeptRecord {
  readonly kind: RecordKind;
  /** Unique within its kind, 1 to 80 characters. */
  readonly name: string;
  /** The search part of a link, or the text of a template. */
  readonly text: string;
  /** Day on which it was kept, Asia/Shanghai, ISO. */
  readonly keptOn: string;
}
