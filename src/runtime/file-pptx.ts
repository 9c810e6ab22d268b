// Makes the slides of a briefing.
import { writePptx } from '../briefing/pptx/write-pptx.ts';
import { wordsFor } from '../language/language.ts';
import type { SlidesJob } from '../state/ports.ts';
import type { OnShare } from './file-protocol.ts';

export function makePptx(job: SlidesJob, onShare: OnShare): Promise<Uint8Array<ArrayBuffer>> {
  const { document, pictures, look, language } = job;
  return writePptx({ document, pictures, look, words: wordsFor(language) }, onShare);
}
